package crm.cli;

import crm.output.Format;
import crm.output.PrintSettings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a result is shown. */
public final class OutputOptions {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "<format>",
            completionCandidates = Formats.class,
            description = "table, csv, tsv, xlsx, json, jsonl, markdown, html or ids; a table on a terminal, else tsv.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--json", description = "The same as -f json.")
    private boolean json;

    @Option(
            names = {"-o", "--out-file"},
            paramLabel = "<file>",
            description = "Write to this file; its extension tells the format.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = {"-H", "--no-header"},
            description = "CSV and TSV without the header line.")
    private boolean noHeader;

    @Option(
            names = "--raw",
            description = "CSV and TSV with cells that a spreadsheet would take for formulas as they are.")
    private boolean raw;

    @Option(names = "--no-pager", description = "Never through a pager.")
    private boolean noPager;

    /** What {@code -f} accepts. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Format.wordsOfTables().iterator();
        }
    }

    /** The settings for a printer. */
    PrintSettings settings(ZoneId zone) {
        return new PrintSettings(wanted(), file, !noHeader, raw, !noPager, zone);
    }

    private Optional<Format> wanted() {
        return json ? Optional.of(Format.JSON) : format.map(Format::parse);
    }

    /** Whether CSV and TSV, also such that is read, have no header line. */
    public boolean isNoHeader() {
        return noHeader;
    }

    /** Whether JSON is asked for, errors included. */
    public boolean isJson() {
        return wanted().filter(format -> format == Format.JSON || format == Format.JSONL)
                .isPresent();
    }

    /** Whether a file was named. */
    public boolean isToFile() {
        return file.isPresent();
    }

    /** Whether a format or a file was named at all. */
    public boolean isNamed() {
        return wanted().isPresent() || file.isPresent();
    }
}
