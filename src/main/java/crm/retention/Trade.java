package crm.retention;

import crm.cli.Session;
import crm.report.Figures;
import crm.store.measures.OrderFacts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each contact bought and gave back in some days. Money is in units of the currency. */
final class Trade {
    private final double share;
    private final Map<Long, Sum> sums = new LinkedHashMap<>();

    private Trade(double share) {
        this.share = share;
    }

    /** The orders of one. */
    static final class Sum {
        private int orders;
        private int returns;
        private double sales;
        private double spend;
        private double margin;
        private double returned;

        private void add(double amount, double gain) {
            spend += amount;
            if (amount < 0) {
                returns++;
                returned -= gain;
            } else {
                orders++;
                sales += amount;
                margin += gain;
            }
        }

        /** How many orders. */
        int orders() {
            return orders;
        }

        /** How many returns. */
        int returns() {
            return returns;
        }

        /** What the orders came to, returns aside. */
        double sales() {
            return sales;
        }

        /** What the orders came to, returns taken off. */
        double spend() {
            return spend;
        }

        /** The margin of the orders, returns aside. */
        double margin() {
            return margin;
        }

        /** The margin given back with returns. */
        double returned() {
            return returned;
        }
    }

    /**
     * Reads the orders of contacts from one day to another.
     *
     * @param share the part of amounts without a cost that is margin
     */
    static Trade between(Session session, LocalDate from, LocalDate to, double share) {
        Trade trade = new Trade(share);
        OrderFacts.of(session.store()).between(from, to, trade::add);
        return trade;
    }

    private void add(long customer, long company, int day, long amount, long cost) {
        if (customer != 0) {
            double paid = amount / Figures.UNIT;
            double gain = cost == OrderFacts.UNKNOWN ? paid * share : (amount - cost) / Figures.UNIT;
            sums.computeIfAbsent(customer, any -> new Sum()).add(paid, gain);
        }
    }

    /** The sum of one; all nothing for who bought nothing. */
    Sum of(long contact) {
        return sums.getOrDefault(contact, new Sum());
    }

    /** All contacts with an order or return. */
    Map<Long, Sum> each() {
        return sums;
    }

    /** Their sums. */
    Collection<Sum> sums() {
        return sums.values();
    }
}
