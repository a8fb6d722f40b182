package crm.measure;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.model.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ladder remove}: takes a rung away. */
@Command(footer = {"", "Example:", "  crm ladder remove ladder advocate"})
final class LadderRemoveCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<ladder>", description = "ladder, relationship, lifecycle or loyalty.")
    private String name;

    @Parameters(index = "1", paramLabel = "<rung>", description = "The rung.")
    private String rung;

    @Mixin
    private WriteOptions write;

    LadderRemoveCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        Setting setting = Ladder.named(name);
        crm.write(
                write,
                session -> {
                    Ladder changed = Ladders.of(session).of(setting).without(rung);
                    session.settings().set(setting, changed.text());
                    return true;
                },
                (printer, done) -> {});
    }
}
