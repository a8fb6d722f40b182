package crm.retention;

import crm.cli.Session;
import crm.report.Span;
import crm.score.leaving.CustomerMoves;
import crm.score.purchase.PurchaseDays;
import crm.score.value.ServiceCost;
import java.util.Map;
import java.util.Optional;

/** What a scorecard says of one period; NaN where there is nothing to tell. */
final class PeriodFigures {
    private final Customers customers;
    private final Span span;
    private final CustomerMoves moves;
    private final CustomerMoves before;
    private final AimCosts costs;
    private final Trade trade;
    private final Satisfaction satisfaction;
    private final ServiceCost rates;

    private PeriodFigures(
            Customers customers, Span span, AimCosts costs, Trade trade, Satisfaction satisfaction, ServiceCost rates) {
        this.customers = customers;
        this.span = span;
        this.costs = costs;
        this.trade = trade;
        this.satisfaction = satisfaction;
        this.rates = rates;
        this.moves = moves(span);
        this.before = moves(span.before());
    }

    /**
     * Computes them.
     *
     * @param field the field of activities and tickets that has answers of customers
     */
    static PeriodFigures of(
            Session session, Customers customers, Span span, ServiceCost rates, Optional<String> field) {
        return new PeriodFigures(
                customers,
                span,
                AimCosts.of(session, customers, span, rates),
                Trade.between(
                        session, span.from(), span.to(), customers.scoring().marginShare()),
                Satisfaction.of(session, customers, span, field),
                rates);
    }

    private CustomerMoves moves(Span some) {
        return CustomerMoves.of(
                customers.days(), some.first(), some.last(), customers.scoring().formerAfter());
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
        PurchaseDays days = customers.days();
        long repeating = trade.each().entrySet().stream()
                .filter(entry -> entry.getValue().orders() > 0)
                .filter(entry -> days.count(customers.totals().find(entry.getKey()), span.last()) > 1)
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
        int at = customers.totals().find(contact);
        return at >= 0
                && customers.totals().orders(at) > 0
                && customers.totals().first(at) < span.first();
    }

    /** What was earned: margin, less what was spent on customers. */
    double profit() {
        double spent = costs.untold();
        for (Aim aim : Aim.values()) {
            spent += costs.of(aim);
        }
        long orders = trade.sums().stream().mapToLong(Trade.Sum::orders).sum();
        long returns = trade.sums().stream().mapToLong(Trade.Sum::returns).sum();
        return margin() - spent - rates.of(0, orders, returns, 0);
    }

    /** The margin of orders and returns. */
    double margin() {
        return trade.sums().stream()
                .mapToDouble(sum -> sum.margin() - sum.returned())
                .sum();
    }

    /** How satisfied customers were. */
    Satisfaction satisfaction() {
        return satisfaction;
    }

    /** Lost in the period before, whom one could win back. */
    long lostBefore() {
        return before.lost();
    }
}
