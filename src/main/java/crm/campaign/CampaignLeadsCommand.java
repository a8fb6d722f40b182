package crm.campaign;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Campaigns;
import crm.model.Contacts;
import crm.model.Leads;
import crm.model.Members;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Condition;
import crm.query.Select;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code campaign leads}: one lead for each member, however often it runs. */
@Command(
        footer = {
            "",
            "A member who has a lead of the campaign, open or closed, gets no second one: the command may run every day. Those",
            "who refused, and those who were skipped for want of permission, get none unless --status names them. The lead is",
            "the campaign's, its owner that of the contact where --owner says nothing; crm lead route gives out the rest.",
            "",
            "Examples:",
            "  crm campaign leads Spring --status responded --next-step 'in 2 days'",
            "  crm campaign leads Spring --where 'segment = lapsed' --amount 400 --dry-run"
        })
final class CampaignLeadsCommand implements Runnable {
    private static final List<String> USUAL = List.of("listed", "sent", "responded", "bought");

    private final Crm crm;

    @Parameters(paramLabel = "<campaign>", description = "Campaign: name or id.")
    private String campaign;

    @Option(
            names = "--status",
            paramLabel = "<choice>",
            split = ",",
            description = "Only members of these: listed, sent, skipped, responded, bought, refused.")
    private List<String> statuses = new ArrayList<>();

    @Option(names = "--where", paramLabel = "<filter>", description = "Only contacts for whom this filter holds.")
    private List<String> where = new ArrayList<>();

    @Option(names = "--owner", paramLabel = "<user>", description = "Who works the leads; me is you.")
    private Optional<String> owner = Optional.empty();

    @Option(names = "--amount", paramLabel = "<money>", description = "What each may be worth.")
    private Optional<String> amount = Optional.empty();

    @Option(names = "--next-step", paramLabel = "<date>", description = "The day of the next step.")
    private Optional<String> nextStep = Optional.empty();

    @Mixin
    private WriteOptions write;

    CampaignLeadsCommand(Crm crm) {
        this.crm = crm;
    }

    /** What was made, and how many members had a lead already. */
    private record Made(Listing listing, long there) {}

    @Override
    public void run() {
        crm.write(
                write,
                this::make,
                (printer, made) -> tell(printer.print(made.listing()), made.there()),
                (printer, rehearsed) -> tell(
                        printer.print(rehearsed.result().listing()),
                        rehearsed.result().there()));
    }

    private void tell(long made, long there) {
        crm.talk().note(Leads.TYPE.counted(made) + " made, " + there + " there already");
    }

    private Made make(Session session) {
        Row row = CampaignMembers.open(session.find(Campaigns.TYPE, campaign));
        Set<Long> there = new HashSet<>();
        session.store()
                .having(Leads.TYPE, Leads.CAMPAIGN, row.id())
                .forEach(lead -> there.add(lead.require(Leads.CONTACT)));
        Set<Long> had = new HashSet<>();
        List<List<Object>> rows = new ArrayList<>();
        for (Row contact : contacts(session, members(session, row))) {
            if (there.add(contact.id())) {
                Row lead = session.store().insert(draft(session, row, contact));
                rows.add(Arrays.asList(
                        lead.id(),
                        contact.id(),
                        contact.label(),
                        lead.get(Leads.OWNER).orElse(null),
                        lead.get(Leads.NEXT_STEP).orElse(null)));
            } else {
                had.add(contact.id());
            }
        }
        return new Made(
                Listing.of(
                        List.of(
                                Column.of("id", Kind.INTEGER),
                                Column.of("contact_id", Kind.INTEGER),
                                Column.of("contact", Kind.TEXT),
                                Column.of("owner", Kind.TEXT),
                                Column.of("next_step", Kind.DATE)),
                        rows),
                had.size());
    }

    private List<Long> members(Session session, Row row) {
        Set<String> wanted = new HashSet<>(statuses.isEmpty() ? USUAL : List.of());
        statuses.forEach(word -> wanted.add((String) session.reading().read(Members.STATUS, word)));
        List<Row> members = session.store().parts(Members.TYPE, row.id());
        if (members.isEmpty()) {
            throw CrmException.missing("campaign " + row.label() + " has no members")
                    .hint("crm campaign enrol " + row.id());
        }
        return members.stream()
                .filter(member -> wanted.contains(member.get(Members.STATUS).orElse("listed")))
                .map(member -> member.require(Members.CONTACT))
                .toList();
    }

    private List<Row> contacts(Session session, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Condition> parts = new ArrayList<>(List.of(new Condition.Ids(ids)));
        if (!where.isEmpty()) {
            parts.add(session.strictFilter(Contacts.TYPE, where));
        }
        return session.store()
                .list(Select.from(session.nouns(), Contacts.TYPE, session.scope())
                        .where(new Condition.And(parts)));
    }

    private Row draft(Session session, Row row, Row contact) {
        LocalDate today = session.reading().dates().today();
        Optional<String> who = owner.map(name -> (String) session.reading().read(Leads.OWNER, name));
        return Row.draft(Leads.TYPE)
                .with(Leads.NAME, row.label())
                .with(Leads.CONTACT, contact.id())
                .with(Leads.STATUS, "new")
                .with(Leads.CAMPAIGN, row.id())
                .with(Leads.SOURCE, "campaign " + row.label())
                .with(Leads.SINCE, today)
                .withOptional(Leads.OWNER, who.or(() -> contact.get(Contacts.OWNER)))
                .withOptional(Leads.AMOUNT, amount.map(text ->
                        (BigDecimal) session.reading().read(Leads.AMOUNT, text)))
                .withOptional(
                        Leads.NEXT_STEP,
                        nextStep.map(text -> session.reading().dates().day(text)));
    }
}
