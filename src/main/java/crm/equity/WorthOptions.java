package crm.equity;

import crm.cli.DayOptions;
import crm.cli.Session;
import crm.model.RecordType;
import crm.report.BuyersOptions;
import crm.score.purchase.Ledger;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What customers are ranked by, whose orders count, and of which days. */
final class WorthOptions {
    private static final LocalDate LONG_AGO = LocalDate.of(1700, 1, 1);

    @Option(
            names = "--by",
            paramLabel = "<what>",
            description = "spend, margin or clv; margin by default where costs are known, else spend.")
    private Optional<Worth> by = Optional.empty();

    @Mixin
    private BuyersOptions of;

    @Mixin
    private DayOptions days;

    /** What was asked, else margin where any order has a known cost, and spend where none has. */
    Worth by(Ledger ledger) {
        return by.orElseGet(() -> Worth.usual(ledger));
    }

    /** What was asked, else another one. */
    Worth by(Worth usual) {
        return by.orElse(usual);
    }

    /** The word for those who are ranked. */
    String customers() {
        return of.get().plural();
    }

    RecordType type() {
        return of.get().type();
    }

    /** The orders that count, and those before them. */
    Ledger ledger(Session session) {
        return of.get().ledger(session, days.to(session));
    }

    /** Customers of a ledger ranked by their worth. */
    Ranking ranking(Session session, Ledger ledger, Worth worth) {
        LocalDate from = days.from(session);
        LocalDate to = days.to(session);
        return new Ranking(
                ledger,
                worth.of(session, of.get(), ledger, from, to),
                Math.toIntExact(from.toEpochDay()),
                Math.toIntExact(to.toEpochDay()));
    }

    /** Another worth of the customers of a ranking, over the same days. */
    long[] of(Session session, Ranking ranking, Worth worth) {
        return worth.of(session, of.get(), ranking.ledger(), days.from(session), days.to(session));
    }

    /** What it is of, and when. */
    String title(Session session, Worth worth) {
        LocalDate from = days.from(session, LONG_AGO);
        return worth.key() + (from.equals(LONG_AGO) ? " up to " : ", " + from + " to ") + days.to(session);
    }
}
