package crm.measure;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.value.CrmException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ladder reset}: a ladder as it came. */
@Command(footer = {"", "Example:", "  crm ladder reset loyalty"})
final class LadderResetCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private LadderOptions which;

    @Mixin
    private WriteOptions write;

    LadderResetCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> {
                    Ladder ladder = which.of(Ladders.of(session));
                    session.settings().clear(ladder.setting().orElseThrow(() -> CrmException.usage(
                                    ladder.name() + " is a ladder of your own: there is nothing to take it back to")
                            .hint("crm ladder delete " + ladder.name() + " deletes it")));
                    return true;
                },
                (printer, done) -> crm.talk().note(LadderAddCommand.NEXT));
    }
}
