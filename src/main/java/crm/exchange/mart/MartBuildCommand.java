package crm.exchange.mart;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Format;
import crm.output.Listing;
import crm.value.CrmException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mart build}: writes a subset for a department, with a manifest. */
@Command(
        footer = {
            "",
            "Each export becomes a file, all of the same moment; manifest.json says what they are: filter, columns, rows,",
            "SHA-256, the change set they show. Names, addresses and whatever else speaks of a person is left out",
            "unless --personal is said. The directory is made as a whole or not at all, and replaces an older mart only.",
            "",
            "Examples:",
            "  crm mart build sales --out sales-mart",
            "  crm mart build finance --out finance-2025 --type xlsx --as-of 2025-12-31"
        })
final class MartBuildCommand implements Runnable {
    private static final List<Format> TYPES =
            List.of(Format.CSV, Format.TSV, Format.XLSX, Format.JSON, Format.JSONL, Format.MARKDOWN, Format.HTML);

    private final Crm crm;

    @Parameters(
            index = "0",
            paramLabel = "<mart>",
            completionCandidates = MartNames.class,
            description = "Name of the mart; see: crm marts")
    private String name;

    @Option(names = "--out", paramLabel = "<dir>", required = true, description = "The directory to make.")
    private Path directory;

    @Option(
            names = "--type",
            paramLabel = "<format>",
            description = "How the files are written: csv (usual), tsv, xlsx, json, jsonl, markdown or html.")
    private Optional<String> type = Optional.empty();

    @Option(names = "--personal", description = "With names, addresses and whatever else speaks of persons.")
    private boolean personal;

    @Mixin
    private OutputOptions output;

    MartBuildCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        Format format = type.map(Format::parse).orElse(Format.CSV);
        if (!TYPES.contains(format)) {
            throw CrmException.usage("the files of a mart are not " + format.word())
                    .hint("one of: "
                            + String.join(", ", TYPES.stream().map(Format::word).toList()));
        }
        long[] files = {0};
        try (MartFolder folder = new MartFolder(directory)) {
            crm.read(output, (session, printer) -> {
                Mart mart = new Marts(session).named(name);
                Listing built = new MartBuild(session, mart, format, personal, crm.terminal())
                        .into(folder, database(), crm.environment().clock().instant());
                folder.commit();
                if (output.isNamed()) {
                    printer.print(built);
                }
                built.rows().forEach(row -> files[0]++);
            });
        }
        crm.talk()
                .note(directory + ": " + (files[0] == 1 ? "1 file" : files[0] + " files") + " and a manifest"
                        + (personal ? "" : ", without what speaks of persons"));
    }

    /** The last name of the database's path: where it lies is nobody's business. */
    private String database() {
        return crm.place().toString().replaceFirst(".*[/\\\\]", "");
    }
}
