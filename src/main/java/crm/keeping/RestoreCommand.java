package crm.keeping;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.value.CrmException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: puts a backup in the place of the database, or makes one of it. */
@Command(
        footer = {
            "",
            "The backup is verified before anything is replaced. What was in use stays aside until the next restore or"
                    + " load; --previous takes it back.",
            "",
            "Examples:",
            "  crm restore shop-monday.zip",
            "  crm restore --previous --yes"
        })
final class RestoreCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<file>", arity = "0..1", description = "The backup.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--previous", description = "Exchange the database in use for the one that lies aside.")
    private boolean previous;

    @Mixin
    private WriteOptions write;

    RestoreCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (previous == file.isPresent()) {
            throw CrmException.usage("which backup?").hint("name a file, or say --previous");
        }
        String source = file.map(Path::toString).orElse("the one that lies aside");
        Replacing replacing = new Replacing(crm, write, source);
        replacing.give(
                file.isPresent()
                        ? replacing.begin().byBackup(file.get())
                        : replacing.begin().byPrevious());
    }
}
