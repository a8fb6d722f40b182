package crm.measure;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.output.Card;
import crm.output.Format;
import crm.output.Kind;
import crm.output.Listing;
import crm.output.Printer;
import crm.score.fitting.ModelKind;
import crm.store.measures.MeasureTable;
import crm.store.measures.Snapshot;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code score}: computes the measures of every customer and keeps them. */
@Command(
        footer = {
            "",
            "Measures of contacts and companies: orders, spend, first_order, last_order, recency and tenure (days), avg_order,",
            "r, f, m, rfm, rfm_score, tier, stage; margin, past_value, decile, interval, next_order; p_alive, churn,",
            "expected_orders, expected_spend, clv, lifetime_value; cost_to_serve, profit, discount_share, returns,",
            "return_rate, traits, share_of_wallet; last_touch, complaints, preferred_channel, responsiveness; open_leads,",
            "open_deals; and the ladders (crm ladder). Of leads: score and chance (crm lead score). crm help measures tells",
            "the formulas.",
            "",
            "Cancelled orders and orders after the day do not count; a return (a negative amount) lowers spend but is no",
            "order. Scores cut the customers into equal groups, 5 the best; equal values share the lowest group that any of",
            "them would reach; --nested cuts frequency within each group of recency, and money within each of those. Tiers A",
            "to D go by the share of all spend that those with more spend have together (crm config tiers). Stages: stranger",
            "(no order, no open lead or deal), prospect, first-time (1 order), repeat (2 to 4), client (5 or more), former",
            "(none in the last crm config former_after days). An order counts for one company: the one it names, else that of its",
            "customer.",
            "",
            "What is expected comes from a purchase model fitted to all customers (contacts and companies each for",
            "themselves), and a model of what they spend; crm help measures tells the formulas. auto takes MBG/NBD or",
            "Pareto/NBD, whichever foretold the last quarter of the time better; BG/NBD takes everyone who bought once for",
            "alive. Later scores and crm explain use the model named last. --holdout fits the model to the time before",
            "the last so many weeks or days, and compares what it expected with what was bought.",
            "",
            "Examples:",
            "  crm score",
            "  crm score --on 2025-12-31 --bins 5 --by spend",
            "  crm score --bins 4 --nested --weights 5,3,2 --by rfm_score",
            "  crm score --model mbgnbd --holdout 26w -f json",
            "  crm contact list --sort -spend -n 10 -c name,orders,spend,rfm,tier"
        })
final class ScoreCommand implements Runnable {
    private final Crm crm;

    @Option(names = "--on", paramLabel = "<date>", description = "The day for which to compute; today by default.")
    private Optional<String> on = Optional.empty();

    @Mixin
    private RfmOptions rfm = new RfmOptions();

    @Option(
            names = "--by",
            paramLabel = "<measure>",
            description = "Show the groups by this measure: spend, recency, clv, profit or any other that is a number.")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "<name>",
            completionCandidates = Models.class,
            description = "Show the purchase model: bgnbd, mbgnbd, pareto or auto, the better one.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--holdout",
            paramLabel = "<time>",
            description = "Try the model on the last so many weeks or days, such as 26w.")
    private Optional<String> holdout = Optional.empty();

    @Mixin
    private WriteOptions write;

    /** The purchase models. */
    static final class Models implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("bgnbd", "mbgnbd", "pareto", "auto").iterator();
        }
    }

    ScoreCommand(Crm crm) {
        this.crm = crm;
    }

    private record Done(
            Snapshot snapshot,
            long unassigned,
            Optional<Listing> groups,
            Optional<ModelSheet> sheet,
            List<String> notes) {}

    @Override
    public void run() {
        Optional<GroupMeasure> measure = by.map(GroupMeasure::named);
        String name = model.map(ScoreCommand::modelNamed).orElse(Scoring.ANY_MODEL);
        Optional<Integer> days = holdout.map(ModelSheet::days);
        crm.write(write, session -> score(session, measure, name, days), this::print);
    }

    private static String modelNamed(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (!plain.equals(Scoring.ANY_MODEL) && ModelKind.named(plain).isEmpty()) {
            throw CrmException.usage("no purchase model " + name)
                    .hint("there are bgnbd, mbgnbd, pareto, and auto for the better one");
        }
        return plain;
    }

    private void print(Printer printer, Done done) {
        Snapshot snapshot = done.snapshot();
        if (done.groups().isPresent() && printer.format() != Format.JSON) {
            printer.print(done.groups().get());
            crm.talk()
                    .note("measures of " + snapshot.on() + ": " + snapshot.customers() + " customers, "
                            + snapshot.orders() + " orders, spend "
                            + snapshot.spend().stripTrailingZeros().toPlainString());
        } else {
            printer.print(card(done));
        }
        done.notes().forEach(crm.talk()::note);
        if (done.unassigned() > 0) {
            crm.talk().note(done.unassigned() + " orders name neither a customer nor a company");
        }
    }

    private Done score(Session session, Optional<GroupMeasure> measure, String name, Optional<Integer> days) {
        var dates = session.reading().dates();
        Scoring scoring =
                Scoring.of(session, on.map(dates::day).orElse(dates.today()), rfm.rule(session), rfm.said(), name);
        MeasureTable.of(session.store()).requireRoom();
        KeptScores kept = scoring.keepRows();
        Optional<ModelSheet> sheet =
                model.isPresent() || days.isPresent() ? Optional.of(ModelSheet.of(scoring, days)) : Optional.empty();
        List<String> notes = new ArrayList<>(ModelSheet.notes(scoring));
        notes.addAll(kept.notes());
        return new Done(
                kept.snapshot(),
                scoring.unassigned(),
                measure.map(one ->
                        one.groups(kept.rows(), kept.firms(), scoring.rfm().r())),
                sheet,
                notes);
    }

    private static Card card(Done done) {
        Snapshot snapshot = done.snapshot();
        Card card = Card.titled("measures of " + snapshot.on())
                .add("scored_on", Kind.DATE, snapshot.on())
                .add("customers", Kind.INTEGER, snapshot.customers())
                .add("companies", Kind.INTEGER, snapshot.companies())
                .add("orders", Kind.INTEGER, snapshot.orders())
                .add("spend", Kind.MONEY, snapshot.spend());
        done.sheet().ifPresent(sheet -> sheet.addTo(card));
        done.groups().ifPresent(groups -> card.section("groups", groups));
        return card;
    }
}
