package crm.lead;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.model.Leads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lead trace}. */
@Command(
        footer = {
            "",
            "Orders that name the lead's deal are 'order'; other orders of the customer since the conversion are",
            "'order by customer'.",
            "",
            "Example:",
            "  crm lead trace 12"
        })
final class LeadTraceCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<lead>", description = "Id or unique name.")
    private String lead;

    @Mixin
    private OutputOptions output;

    LeadTraceCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(
                output,
                (session, printer) -> printer.print(
                        new LeadTrace(session.store(), session.reading().dates().zone())
                                .of(session.find(Leads.TYPE, lead))));
    }
}
