package crm.campaign;

import crm.cli.AddCommand;
import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.FieldInput;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Campaigns;
import crm.model.Row;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code campaign add}: the members of the segment are enrolled at once; prints the new id. */
@Command(
        footer = {
            "",
            "Until its first merge a campaign also takes in who joins the segment later.",
            "",
            "Examples:",
            "  crm campaign add Spring --segment ghana --channel post --cost 500",
            "  crm campaign add Spring news 2026 --channel email --purpose newsletter"
        })
final class CampaignAddCommand implements Runnable, CommandEntry.Configurable {
    private final Crm crm;

    @Parameters(paramLabel = "<name>", arity = "0..*", description = "The name; its words are joined.")
    private List<String> name = new ArrayList<>();

    @Mixin
    private FieldInput input;

    @Mixin
    private WriteOptions write;

    CampaignAddCommand(Crm crm) {
        this.crm = crm;
        this.input = new FieldInput(crm.declared().type(Campaigns.TYPE));
    }

    @Override
    public void configure(CommandSpec spec) {
        input.addTo(spec);
    }

    @Override
    public void run() {
        if (!name.isEmpty()) {
            input.otherwise(Campaigns.NAME, String.join(" ", name));
        }
        crm.write(
                write,
                session -> new RecordCards(session).brief(add(session)),
                (printer, card) -> AddCommand.answer(printer, card, write));
    }

    private Row add(Session session) {
        Row campaign = input.applyFurther(session, session.store().insert(input.draft(session)));
        CampaignMembers members = new CampaignMembers(session);
        long enrolled = members.enrolSegment(campaign);
        members.segment(campaign).ifPresent(segment -> crm.talk()
                .note("campaign " + campaign.label() + ": " + enrolled + (enrolled == 1 ? " member" : " members")
                        + " from segment " + segment));
        return campaign;
    }
}
