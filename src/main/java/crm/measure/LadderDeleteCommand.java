package crm.measure;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.store.measures.OwnLadders;
import crm.value.CrmException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ladder delete}: a ladder of one's own. */
@Command(
        footer = {
            "",
            "The ladders that are built in stay; crm undo brings one back that was deleted.",
            "",
            "Example:",
            "  crm ladder delete wholesale"
        })
final class LadderDeleteCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<ladder>", description = "A ladder of your own.")
    private String name;

    @Mixin
    private WriteOptions write;

    LadderDeleteCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> {
                    Ladder ladder = Ladders.of(session).named(name);
                    if (ladder.setting().isPresent()) {
                        throw CrmException.usage(ladder.name() + " is built in and cannot be deleted")
                                .hint("crm ladder reset " + ladder.name() + " takes it back to what it was");
                    }
                    new OwnLadders(session.store()).delete(ladder.name());
                    return true;
                },
                (printer, done) -> {});
    }
}
