package crm.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every writing command offers. */
public final class WriteOptions {
    @Option(names = "--dry-run", description = "Show exactly what would change, and change nothing.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** Whether nothing is to be kept. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** Whether nothing is to be kept, files included. */
    public boolean dryRun() {
        return dryRun;
    }

    boolean yes() {
        return yes;
    }

    /** How the result is shown. */
    public OutputOptions output() {
        return output;
    }
}
