package crm.retention;

import crm.report.Span;
import crm.score.leaving.CustomerMoves;
import crm.score.leaving.Silence;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the customers of a period brought, by what kept them customers: those who ordered for the first time stand for
 * acquisition, those who came back after a lapse for win-back, the others who were customers when it began for retention.
 * Everyone counts once, so that the parts add up to all. Money is in units of the currency.
 */
final class AimReturn {
    private final Map<Aim, Sum> sums = new EnumMap<>(Aim.class);
    private double other;

    /** What the customers of one aim brought. */
    private static final class Sum {
        private long customers;
        private double margin;
        private double expected;
    }

    private AimReturn() {
        for (Aim aim : Aim.values()) {
            sums.put(aim, new Sum());
        }
    }

    /** Adds it up for the customers of a period. */
    static AimReturn of(Customers customers, Span span, Trade trade) {
        AimReturn all = new AimReturn();
        Silence silence = new Silence(customers.scoring().formerAfter());
        trade.each().forEach((id, sum) -> {
            int at = customers.totals().find(id);
            CustomerMoves.One one = CustomerMoves.of(customers.days(), at, span.first(), span.last(), silence);
            double margin = sum.margin() - sum.returned();
            if (one.acquired() || one.wonBack() || one.atStart()) {
                all.add(one, margin);
            } else {
                all.other += margin;
            }
        });
        for (int at : customers.places()) {
            CustomerMoves.One one = CustomerMoves.of(customers.days(), at, span.first(), span.last(), silence);
            if (one.atEnd() && (one.acquired() || one.wonBack() || one.kept())) {
                Sum sum = all.sums.get(aim(one));
                sum.customers++;
                sum.expected += customers.figures().value(at);
            }
        }
        return all;
    }

    private void add(CustomerMoves.One one, double margin) {
        sums.get(aim(one)).margin += margin;
    }

    private static Aim aim(CustomerMoves.One one) {
        return one.acquired() ? Aim.ACQUISITION : one.wonBack() ? Aim.WIN_BACK : Aim.RETENTION;
    }

    /** How many were got, kept or won back and are customers at the end of the period. */
    long customers(Aim aim) {
        return sums.get(aim).customers;
    }

    /** The margin of their orders in the period, that of those lost again included. */
    double margin(Aim aim) {
        return sums.get(aim).margin;
    }

    /** What those who are customers at the end are expected to bring from then on; NaN when nothing can be expected. */
    double expected(Aim aim) {
        return sums.get(aim).expected;
    }

    /** The margin of who neither was nor became a customer, such as with returns alone. */
    double other() {
        return other;
    }
}
