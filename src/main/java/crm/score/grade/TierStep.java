package crm.score.grade;

/**
 * What a customer lacks for a better tier.
 *
 * @param gap spend that is missing, in money, above 0
 * @param expected spend to be expected over a time, in money; NaN when nobody can tell
 * @param each what an order of the customer brings, in money; NaN when nobody can tell
 */
public record TierStep(double gap, double expected, double each) {
    /** After how much of the time the gap is closed at the pace expected: 1 for all of it; infinite when nothing is expected. */
    public double time() {
        return gap / expected;
    }

    /** Orders that would close the gap, rounded up; NaN when an order brings nothing. */
    public double orders() {
        return each > 0 ? Math.ceil(gap / each - 1e-9) : Double.NaN;
    }
}
