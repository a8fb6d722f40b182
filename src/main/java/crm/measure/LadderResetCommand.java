package crm.measure;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.model.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ladder reset}: a ladder as it came. */
@Command(footer = {"", "Example:", "  crm ladder reset loyalty"})
final class LadderResetCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<ladder>", description = "ladder, relationship, lifecycle or loyalty.")
    private String name;

    @Mixin
    private WriteOptions write;

    LadderResetCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        Setting setting = Ladder.named(name);
        crm.write(
                write,
                session -> {
                    session.settings().clear(setting);
                    return true;
                },
                (printer, done) -> {});
    }
}
