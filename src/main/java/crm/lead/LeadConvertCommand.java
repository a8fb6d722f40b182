package crm.lead;

import crm.cli.AddCommand;
import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.FieldInput;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Deals;
import crm.model.Leads;
import crm.model.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code lead convert}: closes the lead, opens a deal and prints the deal's id. */
@Command(
        footer = {
            "",
            "The options are those of the deal. What is not given comes from the lead and its contact: name, amount,",
            "company, campaign, source, owner.",
            "",
            "Examples:",
            "  crm lead convert 12 --amount 4500 --expected eom",
            "  crm lead convert 'Ten chairs' --stage proposal -f json"
        })
final class LeadConvertCommand implements Runnable, CommandEntry.Configurable {
    private final Crm crm;

    @Parameters(paramLabel = "<lead>", description = "Id or unique name of an open lead.")
    private String lead;

    @Mixin
    private FieldInput deal;

    @Mixin
    private WriteOptions write;

    LeadConvertCommand(Crm crm) {
        this.crm = crm;
        this.deal = new FieldInput(crm.declared().type(Deals.TYPE));
    }

    @Override
    public void configure(CommandSpec spec) {
        deal.addTo(spec);
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> new RecordCards(session).brief(convert(session)),
                (printer, card) -> AddCommand.answer(printer, card, write));
    }

    private Row convert(Session session) {
        Row found = session.find(Leads.TYPE, lead);
        LeadConversion conversion =
                new LeadConversion(session.store(), session.reading().dates().today());
        return deal.applyFurther(session, conversion.convert(found, deal.draft(session)));
    }
}
