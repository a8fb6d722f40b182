package crm.offer;

import crm.cli.Crm;
import crm.cli.DayOptions;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.score.item.AssociationRules;
import crm.store.measures.OrderFacts;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report baskets}: what is bought together. */
@Command(
        footer = {
            "",
            "Each rule says: whoever buys this, buys that too. support is the share of orders with both, confidence the",
            "share of orders with the first that have the second, lift how much more often that is than among all orders.",
            "Returns and cancelled orders do not count. Counts are exact.",
            "",
            "Examples:",
            "  crm report baskets --support 1 --confidence 30",
            "  crm report baskets --by category --from 2025-01-01 -f json"
        })
final class BasketsReportCommand implements Runnable {
    private static final double WHOLE = 100;

    private final Crm crm;

    @Option(
            names = "--support",
            paramLabel = "<percent>",
            description = "The least share of orders with all of a rule; 1 by default, and two orders at least.")
    private double support = 1;

    @Option(names = "--confidence", paramLabel = "<percent>", description = "The least confidence; 20 by default.")
    private double confidence = 20;

    @Option(names = "--items", paramLabel = "<number>", description = "Most items of a rule, 2 to 5; 3 by default.")
    private int most = 3;

    @Option(
            names = "--by",
            paramLabel = "<what>",
            completionCandidates = Things.class,
            description = "product or category; product by default.")
    private String by = "product";

    @Option(names = "-n", paramLabel = "<number>", description = "So many rules; 50 by default.")
    private int limit = 50;

    @Mixin
    private DayOptions days;

    @Mixin
    private OutputOptions output;

    /** What a basket may hold. */
    static final class Things implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("product", "category").iterator();
        }
    }

    BasketsReportCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        boolean shares = support > 0 && support <= WHOLE && confidence >= 0 && confidence <= WHOLE;
        if (!shares || most < 2 || most > 5 || !List.of("product", "category").contains(by)) {
            throw CrmException.usage("--support and --confidence are percent up to 100, --items is 2 to 5, and --by is"
                            + " product or category")
                    .hint("see: crm report baskets --help");
        }
        StringBuilder note = new StringBuilder();
        crm.read(output, (session, printer) -> {
            Baskets baskets = baskets(session);
            int least = (int) Math.max(2, Math.ceil(support / WHOLE * baskets.items.size() - 1e-9));
            AssociationRules rules = AssociationRules.of(baskets.items, least, most);
            List<AssociationRules.Rule> found = rules.rules(confidence / WHOLE);
            printer.print(listing(baskets, found));
            note.append(baskets.items.size())
                    .append(" orders with lines")
                    .append(found.size() > limit ? "; " + (found.size() - limit) + " rules more: -n" : "");
        });
        crm.talk().note(note.toString());
    }

    /** The baskets and what the numbers in them stand for. */
    private static final class Baskets {
        private final List<int[]> items = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
    }

    private Baskets baskets(Session session) {
        Items items = new Items(session);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<Long, TreeSet<Integer>> orders = new LinkedHashMap<>();
        OrderFacts.of(session.store()).eachLine(days.from(session), days.to(session), line -> {
            TreeSet<Integer> order = orders.computeIfAbsent(line.order(), any -> new TreeSet<>());
            items.number(line)
                    .map(items::get)
                    .flatMap(item -> by.equals("product") ? java.util.Optional.of(item.name()) : item.category())
                    .ifPresent(name -> order.add(numbers.computeIfAbsent(name, any -> numbers.size())));
        });
        Baskets baskets = new Baskets();
        baskets.names.addAll(numbers.keySet());
        orders.values()
                .forEach(order -> baskets.items.add(
                        order.stream().mapToInt(Integer::intValue).toArray()));
        return baskets;
    }

    private Listing listing(Baskets baskets, List<AssociationRules.Rule> rules) {
        List<List<Object>> rows = new ArrayList<>();
        rules.stream()
                .limit(limit)
                .forEach(rule -> rows.add(Arrays.asList(
                        String.join(
                                " + ",
                                rule.given().stream().map(baskets.names::get).toList()),
                        baskets.names.get(rule.then()),
                        (long) rule.withGiven(),
                        (long) rule.withThen(),
                        (long) rule.withBoth(),
                        Figures.rounded(rule.support() * WHOLE, 2),
                        Figures.rounded(rule.confidence() * WHOLE, 1),
                        Figures.rounded(rule.lift(), 3))));
        return Listing.of(
                List.of(
                        Column.of("if", Kind.TEXT),
                        Column.of("then", Kind.TEXT),
                        Column.of("orders_if", Kind.INTEGER),
                        Column.of("orders_then", Kind.INTEGER),
                        Column.of("orders_both", Kind.INTEGER),
                        Column.of("support", Kind.PERCENT),
                        Column.of("confidence", Kind.PERCENT),
                        Column.of("lift", Kind.NUMBER)),
                rows);
    }
}
