package crm.keeping;

import crm.store.check.Finding;
import crm.store.dump.StoredTable;
import crm.store.dump.TableSource;
import crm.store.schema.Migrations;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A dump as it lies in its directory, to be loaded. */
final class Dump implements TableSource {
    private final Path directory;
    private final Manifest manifest;

    private Dump(Path directory, Manifest manifest) {
        this.directory = directory;
        this.manifest = manifest;
    }

    /** The dump in a directory. */
    static Dump in(Path directory) {
        return new Dump(directory, Manifest.read(directory));
    }

    @Override
    public int version() {
        return manifest.schema();
    }

    @Override
    public boolean hasHistory() {
        return manifest.history();
    }

    @Override
    public Map<String, List<String>> ownColumns() {
        Map<String, List<String>> own = new TreeMap<>();
        manifest.tables().forEach((table, content) -> own.put(table, content.own()));
        return own;
    }

    @Override
    public long nextId() {
        return manifest.nextId();
    }

    @Override
    public Iterator<List<Object>> rows(StoredTable table) {
        Manifest.Content content = manifest.tables().get(table.name());
        if (content != null) {
            Path file = directory.resolve(Manifest.file(table.name()));
            return new DumpRows(file, table, manifest.history(), content.rows());
        }
        if (!manifest.history() && version() < Migrations.LATEST) {
            return List.<List<Object>>of().iterator();
        }
        throw CrmException.invalid(directory.resolve(Manifest.FILE) + " does not name " + Manifest.file(table.name())
                + "; nothing was loaded");
    }

    @Override
    public CrmException complaint(Finding finding) {
        Finding.Example example = finding.examples().get(0);
        Optional<Path> file = Optional.of(example.table())
                .filter(manifest.tables()::containsKey)
                .map(table -> directory.resolve(Manifest.file(table)));
        long line = file.map(found -> lineOf(found, example.id())).orElse(0L);
        return line > 0
                ? DumpLines.wrongAt(file.get(), line, example.text())
                : CrmException.invalid(file.orElse(directory) + ": " + example.text() + "; nothing was loaded");
    }

    /** The last line about an id; 0 for none. */
    private static long lineOf(Path file, long id) {
        long found = 0;
        BigDecimal wanted = BigDecimal.valueOf(id);
        try (DumpLines lines = DumpLines.open(file)) {
            while (lines.hasNext()) {
                Map<String, Object> fields = lines.next();
                Object number = fields.getOrDefault("id", fields.get("change_set"));
                if (number instanceof BigDecimal its && its.compareTo(wanted) == 0) {
                    found = lines.line();
                }
            }
        }
        return found;
    }
}
