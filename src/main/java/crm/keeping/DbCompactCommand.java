package crm.keeping;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.output.Kind;
import crm.store.upkeep.Compaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code db compact}: gives space back. */
@Command(
        footer = {
            "",
            "Values of deleted own fields are gone after this: until then, undo brings a deleted field back with them.",
            "It is done in a checked copy, and needs as much room again as the database has, and some more.",
            "",
            "Example:",
            "  crm db compact"
        })
final class DbCompactCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private OutputOptions output;

    DbCompactCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        Compaction.Done done = Compaction.of(crm.place(), crm.waiting(), crm.commandLine());
        String dropped = done.dropped().isEmpty() ? "" : "; dropped: " + String.join(", ", done.dropped());
        new Answer()
                .with("before", Kind.INTEGER, done.before())
                .with("after", Kind.INTEGER, done.after())
                .with("dropped", Kind.LIST, done.dropped())
                .give(
                        crm,
                        output,
                        "compacted: " + done.before() + " bytes before, " + done.after() + " after" + dropped);
    }
}
