package crm.measure;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.output.Card;
import crm.output.Format;
import crm.output.Kind;
import crm.output.Listing;
import crm.output.Printer;
import crm.store.Snapshot;
import crm.value.CrmException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code score}: computes the measures of every customer and keeps them. */
@Command(
        footer = {
            "",
            "Measures: orders, spend, first_order, last_order, recency and tenure (days), avg_order, r, f, m, rfm,",
            "tier, stage. Cancelled orders and orders after the day do not count; a return (a negative amount) lowers",
            "spend but is no order. Scores cut the customers into equal groups, 5 the best; equal values share the",
            "lowest group that any of them would reach. Tiers A to D go by the share of all spend that those with",
            "more spend have together (crm config tiers). Stages: stranger (no order, no open lead or deal: nothing",
            "is kept for them), prospect, first-time (1 order), repeat (2 to 4), client (5 or more), former (none",
            "for crm config former_after days). An order counts for one company: the one it names, else that of its",
            "customer.",
            "",
            "Examples:",
            "  crm score",
            "  crm score --on 2025-12-31 --bins 5 --by spend",
            "  crm contact list --sort -spend -n 10 -c name,orders,spend,rfm,tier"
        })
final class ScoreCommand implements Runnable {
    private static final int MOST_BINS = 9;

    private final Crm crm;

    @Option(names = "--on", paramLabel = "<date>", description = "The day for which to compute; today by default.")
    private Optional<String> on = Optional.empty();

    @Option(names = "--bins", paramLabel = "<number>", description = "Groups of each score, 2 to 9; 5 by default.")
    private int bins = Scoring.USUAL_BINS;

    @Option(
            names = "--by",
            paramLabel = "<measure>",
            description = "Show the groups by this measure: spend, orders, recency, tenure or avg_order.")
    private Optional<String> by = Optional.empty();

    @Mixin
    private WriteOptions write;

    ScoreCommand(Crm crm) {
        this.crm = crm;
    }

    private record Done(Snapshot snapshot, long unassigned, Optional<Listing> groups) {}

    @Override
    public void run() {
        if (bins < 2 || bins > MOST_BINS) {
            throw CrmException.usage("--bins " + bins + ": a score has 2 to 9 groups");
        }
        Optional<GroupMeasure> measure = by.map(GroupMeasure::named);
        crm.write(write, session -> score(session, measure), this::print);
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
        if (done.unassigned() > 0) {
            crm.talk().note(done.unassigned() + " orders name neither a customer nor a company");
        }
    }

    private Done score(Session session, Optional<GroupMeasure> measure) {
        var dates = session.reading().dates();
        Scoring scoring = Scoring.of(session, on.map(dates::day).orElse(dates.today()), bins);
        Snapshot kept = scoring.keep();
        return new Done(
                kept, scoring.unassigned(), measure.map(one -> one.groups(scoring.contacts(), kept.on(), bins)));
    }

    private static Card card(Done done) {
        Snapshot snapshot = done.snapshot();
        Card card = Card.titled("measures of " + snapshot.on())
                .add("scored_on", Kind.DATE, snapshot.on())
                .add("customers", Kind.INTEGER, snapshot.customers())
                .add("companies", Kind.INTEGER, snapshot.companies())
                .add("orders", Kind.INTEGER, snapshot.orders())
                .add("spend", Kind.MONEY, snapshot.spend());
        done.groups().ifPresent(groups -> card.section("groups", groups));
        return card;
    }
}
