package crm.keeping;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Kind;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dump}: everything as sorted plain text. */
@Command(
        footer = {
            "",
            "One file a kind of record, JSON Lines in the order of the ids, so that two dumps can be compared and kept"
                    + " under version control. Measures are left out: they are computed anew.",
            "",
            "Examples:",
            "  crm dump shop-dump",
            "  crm dump shop-dump --replace --without-history"
        })
final class DumpCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<dir>", description = "The directory: a new or empty one.")
    private Path directory;

    @Option(names = "--without-history", description = "Only what is there now, not what was changed when and by whom.")
    private boolean withoutHistory;

    @Option(names = "--replace", description = "Write over the dump that is there.")
    private boolean replace;

    @Mixin
    private OutputOptions output;

    DumpCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        DumpWriter.check(directory, replace);
        Map<String, Manifest.Content> tables = crm.read(session -> write(session.store()));
        long lines = tables.values().stream().mapToLong(Manifest.Content::rows).sum();
        new Answer()
                .with("directory", Kind.TEXT, directory.toString())
                .with(
                        "files",
                        Kind.LIST,
                        List.copyOf(tables.keySet().stream().map(Manifest::file).toList()))
                .with("lines", Kind.INTEGER, lines)
                .give(crm, output, "dumped " + lines + " lines in " + tables.size() + " files to " + directory);
    }

    private Map<String, Manifest.Content> write(RecordStore store) {
        try {
            return new DumpWriter(directory, !withoutHistory).write(store);
        } catch (UncheckedIOException e) {
            throw CrmException.failed(
                            "cannot write to " + directory + ": " + e.getCause().getMessage())
                    .hint("free some room there")
                    .because(e);
        }
    }
}
