package crm.retention;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.output.Card;
import crm.output.Column;
import crm.output.Format;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.LoyaltyGroup;
import crm.score.Median;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
            description = "Only the customers of a group: friends, butterflies, barnacles or strangers.")
    private Optional<String> list = Optional.empty();

    @Mixin
    private ServiceOptions service;

    @Mixin
    private PeopleOptions people;

    @Mixin
    private OnOptions on;

    @Mixin
    private OutputOptions output;

    BarnaclesReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** A customer with what groups go by. */
    private record Member(int at, double stay, double profit) {}

    @Override
    public void run() {
        LoyaltyGroup wanted = list.map(BarnaclesReportCommand::named).orElse(LoyaltyGroup.BARNACLES);
        List<String> notes = new ArrayList<>();
        crm.read(output, (session, printer) -> {
            LocalDate day = on.day(session);
            Buyers buyers = Buyers.of(session, day, people.companies());
            List<Member> members = members(session, buyers, day);
            double stay = stayLimit.orElseGet(
                    () -> Median.of(members.stream().mapToDouble(Member::stay).toArray()));
            double profit = profitLimit.orElseGet(
                    () -> Median.of(members.stream().mapToDouble(Member::profit).toArray()));
            List<Member> group = members.stream()
                    .filter(one -> LoyaltyGroup.of(one.profit(), one.stay(), profit, stay) == wanted)
                    .sorted(order(wanted).thenComparingLong(one -> buyers.id(one.at())))
                    .toList();
            Listing persons = listing(buyers, people.first(group));
            if (list.isPresent() || printer.format() == Format.IDS) {
                printer.print(persons);
            } else {
                printer.print(card(day, members, buyers, profit, stay).section(wanted.word(), persons));
            }
            notes.add("long: more than " + Figures.plain(stay, 0) + " days"
                    + (stayLimit.isPresent() ? "" : ", the median") + "; much: profit above " + Figures.plain(profit, 2)
                    + (profitLimit.isPresent() ? "" : ", the median"));
            notes.add("profit: margin, " + Figures.plain(100 * buyers.scoring().marginShare(), 1)
                    + " % of spend where no cost is known; " + service.told());
            notes.add(wanted.word() + ": " + people.counted(group.size()) + people.more(group.size()));
        });
        notes.forEach(crm.talk()::note);
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

    private List<Member> members(Session session, Buyers buyers, LocalDate day) {
        Map<Long, Double> served = new HashMap<>();
        if (service.minuteCost() > 0) {
            Minutes.each(
                    session,
                    LocalDate.MIN,
                    day,
                    (contact, when, minutes) ->
                            served.merge(buyers.buyer(contact), minutes * service.minuteCost(), Double::sum));
        }
        List<Member> members = new ArrayList<>();
        for (int at : buyers.places()) {
            int end = buyers.isFormer(at)
                    ? buyers.totals().last(at)
                    : buyers.scoring().day();
            members.add(new Member(
                    at, end - buyers.totals().first(at), buyers.margin(at) - served.getOrDefault(buyers.id(at), 0.0)));
        }
        return members;
    }

    private static Card card(LocalDate day, List<Member> members, Buyers buyers, double profit, double stay) {
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
                    Figures.money(some.stream()
                            .mapToDouble(one -> buyers.spend(one.at()))
                            .sum()),
                    Figures.money(sum),
                    Figures.percent(sum, all),
                    Figures.whole(
                            some.stream().mapToDouble(Member::stay).average().orElse(Double.NaN))));
        }
        return Card.titled("loyalty on " + day)
                .add("on", Kind.DATE, day)
                .add("customers", Kind.INTEGER, (long) members.size())
                .add("profit", Kind.MONEY, Figures.money(all))
                .add("stay_limit", Kind.NUMBER, Figures.rounded(stay, 0))
                .add("profit_limit", Kind.MONEY, Figures.money(profit))
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

    private static Listing listing(Buyers buyers, List<Member> members) {
        List<List<Object>> rows = new ArrayList<>();
        for (Member one : members) {
            int at = one.at();
            rows.add(Arrays.asList(
                    buyers.id(at),
                    buyers.name(at),
                    LocalDate.ofEpochDay(buyers.totals().first(at)),
                    buyers.last(at),
                    Figures.whole(one.stay()),
                    (long) buyers.totals().orders(at),
                    Figures.money(buyers.spend(at)),
                    Figures.money(one.profit())));
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
