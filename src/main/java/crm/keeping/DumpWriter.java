package crm.keeping;

import crm.output.AtomicFile;
import crm.output.JsonLine;
import crm.store.dump.StoredTable;
import crm.store.dump.StoredTable.StoredColumn;
import crm.store.dump.TableReader;
import crm.store.records.RecordStore;
import crm.store.schema.Migrations;
import crm.value.CrmException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes a dump: all files beside their places, and when all are complete each into its own. */
final class DumpWriter {
    private final Path directory;
    private final boolean history;
    private final Map<String, Manifest.Content> tables = new TreeMap<>();
    private final List<AtomicFile> files = new ArrayList<>();
    private long nextId = 1;

    /** A dump in a directory, with history or without. */
    DumpWriter(Path directory, boolean history) {
        this.directory = directory;
        this.history = history;
    }

    /** Conflict (exit 5) for a directory that has other files, or a dump that is not to be replaced. */
    static void check(Path directory, boolean replace) {
        if (!Files.exists(directory)) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw CrmException.conflict(directory + " is no directory").hint("choose another name");
        }
        try (Stream<Path> all = Files.list(directory)) {
            boolean dump = Files.exists(directory.resolve(Manifest.FILE));
            boolean empty = all.allMatch(path -> path.getFileName().toString().startsWith("."));
            if (dump && !replace) {
                throw CrmException.conflict("there is a dump in " + directory + " already")
                        .hint("choose another directory, or say --replace");
            }
            if (!dump && !empty) {
                throw CrmException.conflict(directory + " has other files in it")
                        .hint("choose an empty directory");
            }
        } catch (IOException e) {
            throw CrmException.failed("cannot read " + directory + ": " + e.getMessage())
                    .because(e);
        }
    }

    /** Writes everything; the counts of the files. */
    Map<String, Manifest.Content> write(RecordStore store) {
        prepare();
        List<Path> old = older();
        try {
            for (StoredTable table : StoredTable.of(store)) {
                if (history || (table.kind().isPresent() && !table.isHistory())) {
                    write(store, table);
                } else if (table.name().equals("counters")) {
                    TableReader.each(store, table, row -> count(row));
                }
            }
            manifest();
            files.forEach(AtomicFile::commit);
        } finally {
            files.forEach(AtomicFile::close);
        }
        remove(old);
        return tables;
    }

    private void count(List<Object> row) {
        if (row.get(0).equals("RECORD")) {
            nextId = (Long) row.get(1);
        }
    }

    private void prepare() {
        try {
            if (!Files.exists(directory)) {
                Files.createDirectories(directory);
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (UnsupportedOperationException e) {
            // A file system without POSIX permissions has its own way to keep things private.
        } catch (IOException e) {
            throw CrmException.failed("cannot make " + directory + ": " + e.getMessage())
                    .because(e);
        }
    }

    /** The files of the dump that is replaced. */
    private List<Path> older() {
        if (!Files.exists(directory.resolve(Manifest.FILE))) {
            return List.of();
        }
        try {
            return Manifest.read(directory).tables().keySet().stream()
                    .map(table -> directory.resolve(Manifest.file(table)))
                    .toList();
        } catch (CrmException e) {
            return List.of();
        }
    }

    private void remove(List<Path> old) {
        try {
            for (Path file : old) {
                String table = file.getFileName().toString().replaceFirst("\\.jsonl$", "");
                if (!tables.containsKey(table)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw CrmException.failed("cannot remove " + e.getMessage()).because(e);
        }
    }

    private void write(RecordStore store, StoredTable table) {
        List<StoredColumn> columns = table.columns().stream()
                .filter(column -> history || !column.name().equals("changed"))
                .filter(column -> history || !column.isOwn() || isShown(table, column))
                .toList();
        List<Integer> positions =
                columns.stream().map(column -> table.columns().indexOf(column)).toList();
        long[] rows = {0};
        Writer out = begin(Manifest.file(table.name()));
        TableReader.each(store, table, row -> {
            JsonLine line = new JsonLine();
            for (int i = 0; i < columns.size(); i++) {
                line.with(columns.get(i).name(), row.get(positions.get(i)));
            }
            put(out, line + "\n");
            rows[0]++;
            if (table.name().equals("counters")) {
                count(row);
            }
        });
        end(out);
        List<String> own = columns.stream()
                .filter(StoredColumn::isOwn)
                .map(column -> column.name() + " " + column.sqlType())
                .toList();
        tables.put(table.name(), new Manifest.Content(rows[0], own));
    }

    private static boolean isShown(StoredTable table, StoredColumn column) {
        return table.kind().orElseThrow().stored().stream()
                .anyMatch(field -> field.column().equals(column.name()));
    }

    private void manifest() {
        Writer out = begin(Manifest.FILE);
        Manifest manifest = new Manifest(Migrations.LATEST, history, nextId, tables);
        put(out, manifest.text());
        end(out);
    }

    private Writer begin(String name) {
        AtomicFile file = AtomicFile.begin(directory.resolve(name));
        files.add(file);
        return new BufferedWriter(new OutputStreamWriter(file.out(), StandardCharsets.UTF_8), 1 << 16);
    }

    private static void put(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(Writer out) {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
