package crm.retention;

import crm.cli.Session;
import crm.model.Activities;
import crm.score.CustomerMoves;
import crm.score.PurchaseDays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a scorecard says of one period; NaN where there is nothing to tell. */
final class PeriodFigures {
    private final Buyers buyers;
    private final Span span;
    private final CustomerMoves moves;
    private final CustomerMoves before;
    private final AimCosts costs;
    private final Trade trade;
    private final List<Double> answers = new ArrayList<>();

    private PeriodFigures(Buyers buyers, Span span, AimCosts costs, Trade trade) {
        this.buyers = buyers;
        this.span = span;
        this.costs = costs;
        this.trade = trade;
        this.moves = moves(span);
        this.before = moves(span.before());
    }

    /**
     * Computes them.
     *
     * @param satisfaction the field of activities that has answers of customers
     */
    static PeriodFigures of(
            Session session, Buyers buyers, Span span, double minuteCost, Optional<String> satisfaction) {
        PeriodFigures figures = new PeriodFigures(
                buyers,
                span,
                AimCosts.of(session, buyers, span, minuteCost),
                Trade.between(session, span.from(), span.to(), buyers.scoring().marginShare()));
        satisfaction.ifPresent(field -> figures.read(session, field));
        return figures;
    }

    private CustomerMoves moves(Span some) {
        return CustomerMoves.of(
                buyers.days(), some.first(), some.last(), buyers.scoring().formerAfter());
    }

    private void read(Session session, String field) {
        ZoneId zone = session.reading().dates().zone();
        session.each(Activities.TYPE, List.of(field + " is not empty"), "time," + field, activity -> {
            LocalDate day = LocalDate.ofInstant((Instant) activity.get(0), zone);
            if (!day.isBefore(span.from()) && !day.isAfter(span.to())) {
                answers.add(((BigDecimal) activity.get(1)).doubleValue());
            }
        });
    }

    /** Who came, stayed, left and came back. */
    CustomerMoves moves() {
        return moves;
    }

    /** Won back for a hundred lost in the period before. */
    double winBackRate() {
        return moves.winBack(before);
    }

    /** What getting, keeping or winning back one customer cost; NaN when nothing was spent. */
    double costEach(Aim aim, int customers) {
        return costs.of(aim) == 0 || customers == 0 ? Double.NaN : costs.of(aim) / customers;
    }

    /** Contacts who ordered. */
    long buying() {
        return trade.sums().stream().filter(sum -> sum.orders() > 0).count();
    }

    /** The share of those who had ordered on another day before, or did in the period, in percent. */
    double repeating() {
        PurchaseDays days = buyers.days();
        long repeating = trade.each().entrySet().stream()
                .filter(entry -> entry.getValue().orders() > 0)
                .filter(entry -> days.count(buyers.totals().find(entry.getKey()), span.last()) > 1)
                .count();
        return 100.0 * repeating / buying();
    }

    /** Orders of each contact who ordered. */
    double ordersEach() {
        return (double) trade.sums().stream().mapToLong(Trade.Sum::orders).sum() / buying();
    }

    /** What was paid, returns taken off. */
    double spend() {
        return trade.sums().stream().mapToDouble(Trade.Sum::spend).sum();
    }

    /** The share of it from those who were customers before the period, in percent. */
    double fromExisting() {
        double existing = trade.each().entrySet().stream()
                .filter(entry -> isOlder(entry.getKey()))
                .mapToDouble(
                        (Map.Entry<Long, Trade.Sum> entry) -> entry.getValue().spend())
                .sum();
        return 100 * existing / spend();
    }

    private boolean isOlder(long contact) {
        int at = buyers.totals().find(contact);
        return at >= 0 && buyers.totals().orders(at) > 0 && buyers.totals().first(at) < span.first();
    }

    /** What was earned: margin, less what was spent on customers. */
    double profit() {
        double spent = costs.untold();
        for (Aim aim : Aim.values()) {
            spent += costs.of(aim);
        }
        return margin() - spent;
    }

    /** The margin of orders and returns. */
    double margin() {
        return trade.sums().stream()
                .mapToDouble(sum -> sum.margin() - sum.returned())
                .sum();
    }

    /** How many said how satisfied they are. */
    long answers() {
        return answers.size();
    }

    /** The mean of their answers. */
    double satisfaction() {
        return answers.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
