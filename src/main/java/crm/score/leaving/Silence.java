package crm.score.leaving;

/**
 * How long one stays a customer without ordering again: the one definition behind former customers, lapses, the hole in the
 * bucket and windows of orders. With {@code days} = 365 the day of an order and the 364 after it are covered by it; the 365th
 * day without another order is the one on which the customer is lost. So a customer is active at the end of a day when at
 * least one order lies in the {@code days} days that end with it. Days are since 1970-01-01.
 *
 * @param days how many days an order covers, its own included; at least 1
 */
public record Silence(long days) {
    /** Whether one who ordered last so many days ago is no customer any more. */
    public boolean isOver(long away) {
        return away >= days;
    }

    /** Whether one who ordered again after so many days had been lost between. */
    public boolean isLapse(long gap) {
        return gap > days;
    }

    /** The day on which one who ordered last on a day is lost. */
    public long lostOn(long last) {
        return last > Long.MAX_VALUE - days ? Long.MAX_VALUE : last + days;
    }

    /** The first day whose orders count at the end of a day. */
    public long since(long on) {
        return on - days + 1;
    }
}
