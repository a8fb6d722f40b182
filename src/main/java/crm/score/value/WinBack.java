package crm.score.value;

/**
 * Whether asking a lost customer to come back pays (Stauss and Friege 1999): chance x second lifetime value - cost, where the
 * cost is that of asking, borne whether the customer comes or not.
 *
 * @param chance that the customer comes back, 0 to 1
 * @param value second lifetime value: what a return is worth on the day of it, in money
 * @param cost of asking once, in money
 */
public record WinBack(double chance, double value, double cost) {
    /** What asking is expected to bring, in money. */
    public double net() {
        return chance * value - cost;
    }
}
