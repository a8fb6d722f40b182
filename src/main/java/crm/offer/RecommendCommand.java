package crm.offer;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.report.Figures;
import crm.score.item.SimilarCustomers;
import crm.value.CrmException;
import crm.value.Durations;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recommend}: what to offer someone next. */
@Command(
        footer = {
            "",
            "due: bought before, and due again by the days between purchases (from the first quartile to the third).",
            "next: what those who bought the same bought besides. crosssell: the same, of categories not bought from yet.",
            "upsell: dearer than all that was bought of its category; the chance is the share of those who went up before.",
            "similar: customers who bought much the same.",
            "",
            "Chances are estimated from those who bought the same, drawn towards the share of all customers where these are",
            "few. Proposals are ordered by chance times margin when every margin is known, else by their score; --by score",
            "does so always. Only products that are sold now are proposed.",
            "",
            "Examples:",
            "  crm recommend ann@example.com",
            "  crm recommend 'Acme Ltd' --kind crosssell -n 3 -f json"
        })
final class RecommendCommand implements Runnable {
    private static final String SIMILAR = "similar";
    private static final int MOST_SHARED = 3;

    private final Crm crm;

    @Parameters(paramLabel = "<ref>", description = "A contact or a company.")
    private String ref = "";

    @Option(
            names = "--kind",
            paramLabel = "<kind>",
            completionCandidates = Kinds.class,
            description = "due, next, crosssell, upsell or similar; all but the last when nothing is said.")
    private Optional<String> kind = Optional.empty();

    @Option(names = "-n", paramLabel = "<number>", description = "So many of each kind; 5 by default.")
    private int most = 5;

    @Option(names = "--by", paramLabel = "<order>", description = "margin or score; margin by default.")
    private String by = "margin";

    @Option(names = "--within", paramLabel = "<time>", description = "How far ahead due is; 30d by default.")
    private String within = "30d";

    @Option(names = "--on", paramLabel = "<date>", description = "The day for which to compute; today by default.")
    private Optional<String> on = Optional.empty();

    @Mixin
    private OutputOptions output;

    /** The kinds of offer. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("due", "next", "crosssell", "upsell", "similar").iterator();
        }
    }

    RecommendCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        if (most < 1 || !List.of("margin", "score").contains(by)) {
            throw CrmException.usage(
                    most < 1 ? "-n " + most + " is less than one" : "--by " + by + ": margin or score");
        }
        List<OfferKind> kinds = kind.filter(word -> !word.equals(SIMILAR))
                .map(word -> List.of(OfferKind.parse(word)))
                .orElse(List.of(OfferKind.values()));
        crm.read(output, (session, printer) -> {
            LocalDate day = on.map(session.reading().dates()::day)
                    .orElse(session.reading().dates().today());
            Row who = session.references()
                    .find(
                            List.of(
                                    session.nouns().type(Contacts.TYPE),
                                    session.nouns().type(Companies.TYPE)),
                            ref);
            Assortment assortment = new Assortment(session, day);
            int[] numbers = assortment.numbers(session, who);
            if (kind.filter(SIMILAR::equals).isPresent()) {
                printer.print(similar(session, assortment, numbers));
            } else {
                printer.print(offers(new Offers(assortment, numbers), who, kinds, day));
            }
        });
    }

    private Listing offers(Offers offers, Row who, List<OfferKind> kinds, LocalDate day) {
        LocalDate until = day.plusDays(Durations.parse(within).toDays());
        List<List<Object>> rows = new ArrayList<>();
        kinds.forEach(one -> offers.of(one, until, by.equals("margin")).stream()
                .limit(most)
                .forEach(proposal -> rows.add(cells(proposal))));
        if (!offers.hasHistory()) {
            crm.talk().note(who.label() + " has no order with lines, so that nothing can be told");
        }
        return Listing.of(
                List.of(
                        Column.of("kind", Kind.TEXT),
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("category", Kind.TEXT),
                        Column.of("price", Kind.MONEY),
                        Column.of("chance", Kind.PERCENT),
                        Column.of("margin", Kind.MONEY),
                        Column.of("expected_margin", Kind.MONEY),
                        Column.of("from", Kind.DATE),
                        Column.of("due", Kind.DATE),
                        Column.of("until", Kind.DATE),
                        Column.of("evidence", Kind.TEXT)),
                rows);
    }

    private static List<Object> cells(Proposal proposal) {
        Item item = proposal.item();
        return Arrays.asList(
                proposal.kind().word(),
                item.product().orElse(null),
                item.name(),
                item.category().orElse(null),
                item.price().orElse(null),
                proposal.chance()
                        .map(chance -> Figures.rounded(chance * 100, 1))
                        .orElse(null),
                item.margin().orElse(null),
                proposal.expectedMargin()
                        .map(money -> money.setScale(2, RoundingMode.HALF_EVEN))
                        .orElse(null),
                proposal.due().map(due -> LocalDate.ofEpochDay(due.from())).orElse(null),
                proposal.due().map(due -> LocalDate.ofEpochDay(due.expected())).orElse(null),
                proposal.due().map(due -> LocalDate.ofEpochDay(due.until())).orElse(null),
                proposal.evidence());
    }

    private Listing similar(Session session, Assortment assortment, int... numbers) {
        List<List<Object>> rows = new ArrayList<>();
        SimilarCustomers.to(assortment.history(), assortment.itemsOf(numbers)).stream()
                .filter(other -> Arrays.stream(numbers).noneMatch(own -> own == other.customer()))
                .limit(most)
                .forEach(other -> {
                    long id = assortment.customer(other.customer());
                    rows.add(Arrays.asList(
                            id,
                            session.store()
                                    .find(session.nouns().type(Contacts.TYPE), id)
                                    .or(() ->
                                            session.store().find(session.nouns().type(Companies.TYPE), id))
                                    .map(Row::label)
                                    .orElse(null),
                            Figures.rounded(other.similarity(), 4),
                            (long) other.shared().size(),
                            String.join(
                                    ", ",
                                    other.shared().stream()
                                            .limit(MOST_SHARED)
                                            .map(item -> assortment.item(item).name())
                                            .toList())));
                });
        return Listing.of(
                List.of(
                        Column.of("id", Kind.INTEGER),
                        Column.of("name", Kind.TEXT),
                        Column.of("similarity", Kind.NUMBER),
                        Column.of("shared", Kind.INTEGER),
                        Column.of("evidence", Kind.TEXT)),
                rows);
    }
}
