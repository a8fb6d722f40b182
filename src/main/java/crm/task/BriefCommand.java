package crm.task;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.OutputOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code brief}: at most twelve lines. */
@Command(footer = {"", "Examples:", "  crm brief ann@example.com", "  crm brief 0771234567 -f json"})
final class BriefCommand implements Runnable, CommandEntry.Opening {
    private final Crm crm;

    @Parameters(paramLabel = "<ref>", description = "A contact or company; a lead or deal means its contact.")
    private String ref;

    @Mixin
    private OutputOptions output;

    BriefCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> printer.print(new Brief(session).of(Subject.find(session, ref))));
    }
}
