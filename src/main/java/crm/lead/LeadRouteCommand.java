package crm.lead;

import crm.cli.Crm;
import crm.cli.Refs;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Contacts;
import crm.model.Leads;
import crm.model.Row;
import crm.model.Users;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Condition;
import crm.query.Select;
import crm.value.CrmException;
import crm.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lead route}: gives leads to users by a rule, and says why each one got his. */
@Command(
        footer = {
            "",
            "Open leads without an owner, the oldest first, go to active users: by turn to each after the other; by load to",
            "who has the fewest open leads and deals; by territory to whose filter the contact passes (crm user edit ann",
            "--territory 'country = Ghana'), in turn where several do, and to those without a territory where none does.",
            "Leads that are named are given anew only with --again. The command stands in the lead's history, and crm lead",
            "trace shows it.",
            "",
            "Examples:",
            "  crm lead route --by load --dry-run",
            "  crm lead route --by territory --team north --next-step tomorrow",
            "  crm lead route 12 13 --among ann,ben --again",
            "  crm lead route --where 'campaign = Spring' -f json"
        })
final class LeadRouteCommand implements Runnable {
    private final Crm crm;

    @Parameters(
            paramLabel = "<lead>",
            arity = "0..*",
            description =
                    "Leads by id or unique name; - reads ids from stdin. All open ones without an owner otherwise.")
    private List<String> refs = new ArrayList<>();

    @Option(names = "--where", paramLabel = "<filter>", description = "Only leads for which this filter holds.")
    private List<String> where = new ArrayList<>();

    @Option(names = "--by", paramLabel = "<rule>", description = "turn, load or territory; turn by default.")
    private LeadRouting.By by = LeadRouting.By.TURN;

    @Option(names = "--among", paramLabel = "<user>,...", split = ",", description = "Only these users.")
    private List<String> among = new ArrayList<>();

    @Option(names = "--team", paramLabel = "<text>", description = "Only users of that team.")
    private Optional<String> team = Optional.empty();

    @Option(names = "--role", paramLabel = "<text>", description = "Only users of that role.")
    private Optional<String> role = Optional.empty();

    @Option(names = "--next-step", paramLabel = "<date>", description = "The day of the next step, where none is set.")
    private Optional<String> nextStep = Optional.empty();

    @Option(names = "--again", description = "Also leads that have an owner.")
    private boolean again;

    @Mixin
    private WriteOptions write;

    LeadRouteCommand(Crm crm) {
        this.crm = crm;
    }

    /** What was done: the rows to show, and how many leads nobody got. */
    private record Routed(Listing listing, long left) {}

    @Override
    public void run() {
        List<String> named = Refs.of(crm, refs);
        if (!named.isEmpty() && !where.isEmpty()) {
            throw CrmException.usage("name leads or use a filter, not both");
        }
        crm.write(
                write,
                session -> route(session, named),
                (printer, routed) -> tell(printer.print(routed.listing()), routed.left()),
                (printer, rehearsed) -> tell(
                        printer.print(rehearsed.result().listing()),
                        rehearsed.result().left()));
    }

    private void tell(long shown, long left) {
        if (left > 0) {
            crm.talk().note(Leads.TYPE.counted(left) + " in nobody's territory: crm user edit NAME --territory FILTER");
        } else if (shown == 0) {
            crm.talk().note("no open lead is without an owner");
        }
    }

    private Routed route(Session session, List<String> named) {
        List<Row> users = users(session);
        List<Row> leads = named.isEmpty() ? unowned(session) : named(session, named);
        LeadRouting routing = new LeadRouting(session, by, users, leads);
        Optional<LocalDate> step =
                nextStep.map(text -> session.reading().dates().day(text));
        List<List<Object>> rows = new ArrayList<>();
        long left = 0;
        for (Row lead : leads) {
            Optional<LeadRouting.Given> given = routing.give(lead);
            if (given.isEmpty()) {
                left++;
                continue;
            }
            Row routed = lead.with(Leads.OWNER, given.get().user())
                    .withOptional(Leads.NEXT_STEP, lead.get(Leads.NEXT_STEP).or(() -> step));
            session.store().update(routed);
            rows.add(Arrays.asList(
                    lead.id(),
                    lead.label(),
                    session.label(Contacts.TYPE, lead.require(Leads.CONTACT)),
                    lead.get(Leads.OWNER).orElse(null),
                    given.get().user(),
                    given.get().why(),
                    routed.get(Leads.NEXT_STEP).orElse(null)));
        }
        routing.users().forEach(session.store()::update);
        return new Routed(listing(rows), left);
    }

    private List<Row> users(Session session) {
        List<String> names = among.stream()
                .map(name -> (String) session.reading().read(Leads.OWNER, name))
                .map(Text::fold)
                .toList();
        List<Row> users = session.store().all(Users.TYPE).stream()
                .filter(user -> user.require(Users.STATUS).equals("active"))
                .filter(user -> names.isEmpty() || names.contains(Text.fold(user.label())))
                .filter(user -> is(user.get(Users.TEAM), team) && is(user.get(Users.ROLE), role))
                .toList();
        if (users.isEmpty()) {
            throw CrmException.missing("no active user to give leads to")
                    .hint("crm user list shows who there is, crm user add NAME adds one");
        }
        return users;
    }

    private static boolean is(Optional<String> value, Optional<String> wanted) {
        return wanted.isEmpty() || value.map(Text::fold).equals(wanted.map(Text::fold));
    }

    private List<Row> unowned(Session session) {
        List<String> filter = new ArrayList<>(where);
        filter.add("open");
        if (!again) {
            filter.add("owner is empty");
        }
        Condition condition = session.strictFilter(Leads.TYPE, filter);
        if (again && where.isEmpty()) {
            throw CrmException.usage("--again would give every open lead anew")
                    .hint("name leads, or use --where FILTER");
        }
        return session
                .store()
                .list(Select.from(session.nouns(), Leads.TYPE, session.scope()).where(condition))
                .stream()
                .sorted(Comparator.comparingLong(Row::id))
                .toList();
    }

    private List<Row> named(Session session, List<String> named) {
        LeadClosing closing =
                new LeadClosing(session.store(), session.reading().dates().today());
        List<Row> leads = named.stream()
                .map(ref -> session.find(Leads.TYPE, ref))
                .distinct()
                .toList();
        leads.forEach(closing::requireOpen);
        leads.stream()
                .filter(lead -> !again && lead.get(Leads.OWNER).isPresent())
                .findFirst()
                .ifPresent(lead -> {
                    throw CrmException.conflict("lead " + lead.id() + " (" + lead.label() + ") is "
                                    + lead.require(Leads.OWNER) + "'s already")
                            .hint("--again gives it to another");
                });
        return leads;
    }

    private static Listing listing(List<List<Object>> rows) {
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("contact", Kind.TEXT),
                        Column.of("before", Kind.TEXT),
                        Column.of("owner", Kind.TEXT),
                        Column.of("why", Kind.TEXT),
                        Column.of("next_step", Kind.DATE)),
                rows);
    }
}
