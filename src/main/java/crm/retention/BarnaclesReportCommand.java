package crm.retention;

import crm.cli.Crm;
import crm.cli.OnOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.output.Card;
import crm.output.Column;
import crm.output.Format;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.BuyersOptions;
import crm.report.Figures;
import crm.report.LimitOptions;
import crm.score.grade.LoyaltyGroup;
import crm.score.statistics.Median;
import crm.score.value.ServiceCost;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report barnacles}: customers by how long they stay and what they earn. */
@Command(
        footer = {
            "",
            "The four groups of Reinartz and Kumar (2002): who stays long and earns much is a true friend, short and much a",
            "butterfly, long and little a barnacle, short and little a stranger. stay is the days from the first order to",
            "today, to the last order for former customers. profit is the margin of all orders, as known or by crm config",
            "margin_share, less --minute-cost for each minute of activities. Long and much are above the median, or above",
            "--stay and --profit. Their advice: keep true friends; earn from butterflies while they are there; sell more to",
            "barnacles who could spend more, serve others for less; invest nothing in strangers. --list prints one group alone, as -f ids does with barnacles.",
            "",
            "Examples:",
            "  crm report barnacles",
            "  crm report barnacles --stay 730 --profit 100 --minute-cost 0.80",
            "  crm report barnacles --list butterflies -n 500 -f csv",
            "  crm report barnacles -n 500 -f ids | crm segment add barnacles -"
        })
final class BarnaclesReportCommand implements Runnable {
    private final Crm crm;

    @Option(
            names = "--stay",
            paramLabel = "<days>",
            description = "More days than that are long; the median by default.")
    private Optional<Double> stayLimit = Optional.empty();

    @Option(
            names = "--profit",
            paramLabel = "<money>",
            description = "More money than that is much; the median by default.")
    private Optional<Double> profitLimit = Optional.empty();

    @Option(
            names = "--list",
            paramLabel = "<group>",
            completionCandidates = Groups.class,
            description = "Only the customers of a group: friends, butterflies, barnacles or strangers.")
    private Optional<String> list = Optional.empty();

    @Mixin
    private ServiceOptions service;

    @Mixin
    private LimitOptions limit;

    @Mixin
    private BuyersOptions of;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    /** The groups of customers. */
    static final class Groups implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("friends", "butterflies", "barnacles", "strangers").iterator();
        }
    }

    BarnaclesReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** A customer with what groups go by. */
    private record Member(int at, double stay, double profit) {}

    @Override
    public void run() {
        LoyaltyGroup wanted = list.map(BarnaclesReportCommand::named).orElse(LoyaltyGroup.BARNACLES);
        crm.report(output, (session, printer, notes) -> {
            LocalDate day = on.day(session);
            Customers customers = Customers.of(session, day, of.get());
            List<Member> members = members(session, customers, day);
            double stay = stayLimit.orElseGet(
                    () -> Median.of(members.stream().mapToDouble(Member::stay).toArray()));
            double profit = profitLimit.orElseGet(
                    () -> Median.of(members.stream().mapToDouble(Member::profit).toArray()));
            List<Member> group = members.stream()
                    .filter(one -> LoyaltyGroup.of(one.profit(), one.stay(), profit, stay) == wanted)
                    .sorted(order(wanted).thenComparingLong(one -> customers.id(one.at())))
                    .toList();
            Listing persons = listing(customers, limit.first(group));
            if (list.isPresent() || printer.format() == Format.IDS) {
                printer.print(persons);
            } else {
                printer.print(card(day, members, customers, profit, stay).section(wanted.word(), persons));
            }
            notes.add("long: more than " + Figures.plain(stay, 0) + " days"
                    + (stayLimit.isPresent() ? "" : ", the median") + "; much: profit above " + Figures.plain(profit, 2)
                    + (profitLimit.isPresent() ? "" : ", the median"));
            notes.add(
                    "profit: margin, " + Figures.plain(100 * customers.scoring().marginShare(), 1)
                            + " % of spend where no cost is known; " + service.told(session));
            notes.add(wanted.word() + ": " + of.get().counted(group.size()) + limit.more(group.size()));
        });
    }

    /** Who earns most first where a group earns much, else who earns least. */
    private static Comparator<Member> order(LoyaltyGroup group) {
        boolean much = group == LoyaltyGroup.TRUE_FRIENDS || group == LoyaltyGroup.BUTTERFLIES;
        return Comparator.comparingDouble((Member one) -> much ? -one.profit() : one.profit());
    }

    private static LoyaltyGroup named(String name) {
        String folded = name.toLowerCase(Locale.ROOT).replace('-', ' ');
        return Arrays.stream(LoyaltyGroup.values())
                .filter(group -> group.word().equals(folded) || group.word().endsWith(" " + folded))
                .findFirst()
                .orElseThrow(() -> CrmException.usage("no group " + name)
                        .hint("there are friends, butterflies, barnacles and strangers"));
    }

    private List<Member> members(Session session, Customers customers, LocalDate day) {
        Map<Long, Double> served = new HashMap<>();
        ServiceCost rates = service.cost(session);
        if (!rates.isTimeFree() || rates.perTicket() > 0) {
            Minutes.each(
                    session,
                    LocalDate.MIN,
                    day,
                    rates,
                    (contact, when, minutes, cost) -> served.merge(customers.buyer(contact), cost, Double::sum));
        }
        List<Member> members = new ArrayList<>();
        for (int at : customers.places()) {
            int end = customers.isFormer(at)
                    ? customers.totals().last(at)
                    : customers.scoring().day();
            double cost = rates.of(
                    served.getOrDefault(customers.id(at), 0.0),
                    customers.totals().orders(at),
                    customers.scoring().returns(customers.totals(), at),
                    0);
            members.add(new Member(at, end - customers.totals().first(at), customers.margin(at) - cost));
        }
        return members;
    }

    private static Card card(LocalDate day, List<Member> members, Customers customers, double profit, double stay) {
        double all = members.stream().mapToDouble(Member::profit).sum();
        List<List<Object>> rows = new ArrayList<>();
        for (LoyaltyGroup group : LoyaltyGroup.values()) {
            List<Member> some = members.stream()
                    .filter(one -> LoyaltyGroup.of(one.profit(), one.stay(), profit, stay) == group)
                    .toList();
            double sum = some.stream().mapToDouble(Member::profit).sum();
            rows.add(Arrays.asList(
                    group.word(),
                    (long) some.size(),
                    Figures.percent(some.size(), members.size()),
                    Figures.amount(some.stream()
                            .mapToDouble(one -> customers.spend(one.at()))
                            .sum()),
                    Figures.amount(sum),
                    Figures.percent(sum, all),
                    Figures.whole(
                            some.stream().mapToDouble(Member::stay).average().orElse(Double.NaN))));
        }
        return Card.titled("loyalty on " + day)
                .add("on", Kind.DATE, day)
                .add("customers", Kind.INTEGER, (long) members.size())
                .add("profit", Kind.MONEY, Figures.amount(all))
                .add("stay_limit", Kind.NUMBER, Figures.rounded(stay, 0))
                .add("profit_limit", Kind.MONEY, Figures.amount(profit))
                .section(
                        "groups",
                        Listing.of(
                                List.of(
                                        Column.of("group", Kind.TEXT),
                                        Column.of("customers", Kind.INTEGER),
                                        Column.of("share", Kind.PERCENT),
                                        Column.of("spend", Kind.MONEY),
                                        Column.of("profit", Kind.MONEY),
                                        new Column("profit_share", "SHARE", Kind.PERCENT),
                                        Column.of("mean_stay", Kind.INTEGER)),
                                rows));
    }

    private static Listing listing(Customers customers, List<Member> members) {
        List<List<Object>> rows = new ArrayList<>();
        for (Member one : members) {
            int at = one.at();
            rows.add(Arrays.asList(
                    customers.id(at),
                    customers.name(at),
                    LocalDate.ofEpochDay(customers.totals().first(at)),
                    customers.last(at),
                    Figures.whole(one.stay()),
                    (long) customers.totals().orders(at),
                    Figures.amount(customers.spend(at)),
                    Figures.amount(one.profit())));
        }
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("first_order", Kind.DATE),
                        Column.of("last_order", Kind.DATE),
                        Column.of("stay", Kind.INTEGER),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY),
                        Column.of("profit", Kind.MONEY)),
                rows);
    }
}
