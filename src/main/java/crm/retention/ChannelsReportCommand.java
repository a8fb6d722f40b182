package crm.retention;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.measure.Scoring;
import crm.model.Contacts;
import crm.output.Card;
import crm.output.Column;
import crm.output.Format;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report channels}: customers by the channels they use, many against one. */
@Command(
        footer = {
            "",
            "A channel of a customer is the place of an order or the channel of an activity that came in; --out counts those",
            "that went out, too. Only contacts with an order in the period are customers here. ratio is spend per customer of",
            "those with two channels or more over that of those with one; it is said to be 2 to 4, and profit 25 to 50",
            "percent more. Who buys often has more occasions to use several channels: the ratio is no proof that another",
            "channel makes anyone buy more. --single lists the customers who know one channel only, as -f ids does.",
            "",
            "Examples:",
            "  crm report channels",
            "  crm report channels --from 2025-01-01 --to 2025-12-31 -f json",
            "  crm report channels --single -f ids | crm segment add one-channel -"
        })
final class ChannelsReportCommand implements Runnable {
    private static final String NONE = "(none known)";

    private final Crm crm;

    @Option(names = "--out", description = "Activities that went out count, too.")
    private boolean outgoing;

    @Option(names = "--single", description = "Only the customers with one channel, the best first.")
    private boolean single;

    @Option(names = "-n", paramLabel = "<number>", description = "So many combinations; 20 by default.")
    private int limit = 20;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    ChannelsReportCommand(Crm crm) {
        this.crm = crm;
    }

    /** Customers of a kind, added up. */
    private record Group(int customers, double spend, double margin) {
        static Group of(Collection<ChannelUse.Customer> some) {
            return new Group(
                    some.size(),
                    some.stream().mapToDouble(ChannelUse.Customer::spend).sum(),
                    some.stream().mapToDouble(ChannelUse.Customer::margin).sum());
        }

        double spendEach() {
            return spend / customers;
        }

        double marginEach() {
            return margin / customers;
        }
    }

    @Override
    public void run() {
        if (limit < 0) {
            throw CrmException.usage("-n " + limit + " is less than nothing");
        }
        crm.report(output, (session, printer, notes) -> {
            double share = Scoring.of(session, days.on(session)).marginShare();
            ChannelUse use = ChannelUse.of(session, days, share, outgoing);
            if (single || printer.format() == Format.IDS) {
                printer.print(singles(session, use));
            } else {
                printer.print(card(use));
            }
            notes.add("channels: places of orders, and channels of activities that came in"
                    + (outgoing ? " or went out" : ""));
            notes.add("margin: " + Figures.plain(100 * share, 1) + " % of amounts without a cost");
        });
    }

    private Card card(ChannelUse use) {
        Group one = Group.of(with(use, 1, 1));
        Group many = Group.of(with(use, 2, Integer.MAX_VALUE));
        return Card.titled("channels of customers")
                .add("customers", Kind.INTEGER, (long) use.customers().size())
                .add("single_channel", Kind.INTEGER, (long) one.customers())
                .add("multichannel", Kind.INTEGER, (long) many.customers())
                .add("spend_single", Kind.MONEY, Figures.amount(one.spendEach()))
                .add("spend_multi", Kind.MONEY, Figures.amount(many.spendEach()))
                .add("ratio", Kind.NUMBER, Figures.rounded(many.spendEach() / one.spendEach(), 2))
                .add("ratio_said", Kind.TEXT, "2 to 4 times the spend")
                .add(
                        "more_margin",
                        Kind.PERCENT,
                        Figures.percent(many.marginEach() - one.marginEach(), one.marginEach()))
                .add("more_margin_said", Kind.TEXT, "25 to 50 percent")
                .section("by_number", byNumber(use))
                .section("by_combination", byCombination(use))
                .section("by_channel", byChannel(use));
    }

    private static List<ChannelUse.Customer> with(ChannelUse use, int least, int most) {
        return use.customers().values().stream()
                .filter(one -> one.channels().size() >= least && one.channels().size() <= most)
                .toList();
    }

    private static <K> Map<K, List<ChannelUse.Customer>> grouped(ChannelUse use, Function<ChannelUse.Customer, K> key) {
        return use.customers().values().stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static List<Object> row(Object key, Group group, ChannelUse use) {
        return Arrays.asList(
                key,
                (long) group.customers(),
                Figures.percent(group.customers(), use.customers().size()),
                Figures.amount(group.spend()),
                Figures.amount(group.spendEach()),
                Figures.amount(group.marginEach()));
    }

    private static List<Column> columns(Column first) {
        return List.of(
                first,
                Column.of("customers", Kind.INTEGER),
                Column.of("share", Kind.PERCENT),
                Column.of("spend", Kind.MONEY),
                new Column("spend_each", "EACH", Kind.MONEY),
                new Column("margin_each", "MARGIN EACH", Kind.MONEY));
    }

    private static Listing byNumber(ChannelUse use) {
        List<List<Object>> rows = new ArrayList<>();
        grouped(use, one -> (long) one.channels().size())
                .forEach((number, some) -> rows.add(row(number, Group.of(some), use)));
        return Listing.of(columns(Column.of("channels", Kind.INTEGER)), rows);
    }

    private Listing byCombination(ChannelUse use) {
        List<List<Object>> rows = new ArrayList<>();
        grouped(use, one -> one.channels().isEmpty() ? NONE : String.join(" + ", one.channels())).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<ChannelUse.Customer>> entry) ->
                        -entry.getValue().size()))
                .limit(limit)
                .forEach(entry -> rows.add(row(entry.getKey(), Group.of(entry.getValue()), use)));
        return Listing.of(columns(Column.of("combination", Kind.TEXT)), rows);
    }

    private static Listing byChannel(ChannelUse use) {
        List<List<Object>> rows = new ArrayList<>();
        new TreeMap<>(use.channels()).forEach((name, channel) -> {
            List<ChannelUse.Customer> users = use.customers().values().stream()
                    .filter(one -> one.channels().contains(name))
                    .toList();
            rows.add(Arrays.asList(
                    name,
                    (long) users.size(),
                    users.stream().filter(one -> one.channels().size() == 1).count(),
                    channel.orders(),
                    Figures.amount(channel.spend()),
                    channel.touches()));
        });
        return Listing.of(
                List.of(
                        Column.of("channel", Kind.TEXT),
                        Column.of("customers", Kind.INTEGER),
                        Column.of("only_this", Kind.INTEGER),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY),
                        Column.of("activities", Kind.INTEGER)),
                rows);
    }

    private static Listing singles(Session session, ChannelUse use) {
        List<List<Object>> rows = new ArrayList<>();
        use.customers().entrySet().stream()
                .filter(entry -> entry.getValue().channels().size() == 1)
                .sorted(Comparator.comparingDouble((Map.Entry<Long, ChannelUse.Customer> entry) ->
                                -entry.getValue().spend())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> rows.add(Arrays.asList(
                        entry.getKey(),
                        session.label(session.nouns().type(Contacts.TYPE), entry.getKey()),
                        entry.getValue().channels().first(),
                        entry.getValue().orders(),
                        Figures.amount(entry.getValue().spend()))));
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("channel", Kind.TEXT),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY)),
                rows);
    }
}
