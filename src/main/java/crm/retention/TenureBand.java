package crm.retention;

import java.util.List;

/**
 * Customers who have been customers for about as long, and what they did in some days. Money is in units of the currency.
 *
 * <p>Their yearly profit is taken apart as Reichheld and Sasser (1990) do: base is the profit of the youngest band, growth what the
 * margin is above that band's, saving what serving costs less than there; base + growth + saving = profit.
 */
final class TenureBand {
    /** Years since the first order at which bands begin. */
    static final List<Integer> BEGINNINGS = List.of(0, 1, 2, 3, 5, 10);

    private static final double DAYS_A_YEAR = 365.25;

    private long customers;
    private long orders;
    private double amount;
    private double before;
    private double discount;
    private double margin;
    private double cost;

    /** The band of one whose first order was so many days ago. */
    static int of(long days) {
        int band = BEGINNINGS.size() - 1;
        while (band > 0 && days < BEGINNINGS.get(band) * DAYS_A_YEAR) {
            band--;
        }
        return band;
    }

    /** What people call a band. */
    static String label(int band) {
        int from = BEGINNINGS.get(band);
        return band == 0
                ? "under 1 year"
                : band + 1 == BEGINNINGS.size()
                        ? from + " years and more"
                        : from + " to " + BEGINNINGS.get(band + 1) + " years";
    }

    /** Takes in one who ordered. */
    void addCustomer() {
        customers++;
    }

    /** Takes in an order or return, with what it earned and what was taken off its price. */
    void addOrder(double paid, double gain, double off) {
        if (paid >= 0) {
            orders++;
            amount += paid;
            before += paid + off;
            discount += off;
        }
        margin += gain;
    }

    /** Takes in what serving one cost. */
    void addCost(double more) {
        cost += more;
    }

    long customers() {
        return customers;
    }

    /** Orders of a customer. */
    double ordersEach() {
        return orders / (double) customers;
    }

    /** The amount of an order. */
    double basket() {
        return amount / orders;
    }

    /** What was taken off, in percent of the price before. */
    double discountShare() {
        return 100 * discount / before;
    }

    /** The margin of a customer, that of returns taken off. */
    double marginEach() {
        return margin / customers;
    }

    /** What serving a customer cost. */
    double costEach() {
        return cost / customers;
    }

    double profitEach() {
        return marginEach() - costEach();
    }
}
