package crm.keeping;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code load}: makes a database of a dump, or puts it in the place of one. */
@Command(
        footer = {
            "",
            "Everything is read and checked before anything is replaced. What was in use stays aside until the next"
                    + " restore or load; crm restore --previous takes it back.",
            "",
            "Examples:",
            "  crm load shop-dump",
            "  crm load shop-dump --db shop-copy"
        })
final class LoadCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<dir>", description = "The directory of the dump.")
    private Path directory;

    @Mixin
    private WriteOptions write;

    LoadCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        Dump dump = Dump.in(directory);
        Replacing replacing = new Replacing(crm, write, "the dump in " + directory);
        replacing.give(
                replacing.begin().byTables(dump, crm.environment().clock().instant(), crm.user()));
    }
}
