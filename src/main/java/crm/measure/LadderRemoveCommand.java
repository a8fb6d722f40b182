package crm.measure;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ladder remove}: takes a rung away. */
@Command(footer = {"", "Example:", "  crm ladder remove ladder advocate"})
final class LadderRemoveCommand implements Runnable {
    private final Crm crm;

    @Mixin
    private LadderOptions which;

    @Parameters(index = "1", paramLabel = "<rung>", description = "The rung.")
    private String rung;

    @Mixin
    private WriteOptions write;

    LadderRemoveCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> {
                    Ladders ladders = Ladders.of(session);
                    Ladder changed = which.of(ladders).without(rung);
                    ladders.keep(changed);
                    return true;
                },
                (printer, done) -> crm.talk().note(LadderAddCommand.NEXT));
    }
}
