package crm.score.fitting;

/**
 * Gauss's hypergeometric function 2F1 in the two shapes that purchase models need (Abramowitz and Stegun 1964, chapter 15),
 * to about twelve digits.
 */
final class Hypergeometric {
    private static final double ENOUGH = 1e-13;
    private static final int MOST_TERMS = 200_000;
    private static final double SERIES_UP_TO = 0.5;
    private static final double TINY = 1e-300;

    private Hypergeometric() {}

    /** 2F1(a, b; c; z) by its series (15.1.1), for 0 <= z < 1 and positive c. */
    static double of(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < MOST_TERMS; n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
            if (Math.abs(term) <= ENOUGH * Math.abs(sum)) {
                break;
            }
        }
        return sum;
    }

    /**
     * 2F1(b, 1; c; z) for 0 <= z < 1 and positive b and c: the series, or, where that is slow, Gauss's continued fraction
     * (Cuyt and others 2008, 15.3.3) by the modified method of Lentz.
     */
    static double withOne(double b, double c, double z) {
        return z <= SERIES_UP_TO ? series(b, c, z) : fraction(b, c, z);
    }

    private static double series(double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; term > ENOUGH * sum && n < MOST_TERMS; n++) {
            term *= (b + n) / (c + n) * z;
            sum += term;
        }
        return sum;
    }

    /** 1 / (1 + e1 z / (1 + e2 z / (1 + ...))). */
    private static double fraction(double b, double c, double z) {
        double below = c - 1;
        double value = 1;
        double front = 1;
        double back = 0;
        for (int n = 1; n < MOST_TERMS; n++) {
            int k = n / 2;
            double factor = n % 2 == 1 ? (b + k) * (below + k) : k * (below - b + k);
            double element = -factor / ((below + n - 1) * (below + n)) * z;
            back = 1 / away(1 + element * back);
            front = away(1 + element / front);
            double change = front * back;
            value *= change;
            if (Math.abs(change - 1) <= ENOUGH) {
                break;
            }
        }
        return 1 / value;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
