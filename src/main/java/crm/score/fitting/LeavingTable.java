package crm.score.fitting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For Pareto/NBD, the logarithms of S(t), the integral from day t to the last day of s (alpha + y)^-(r + x) (beta + y)^-(s +
 * 1) dy: what a likelihood adds for customers who left between two days is S(t_x) - S(T).
 *
 * <p>Since days are whole, S is summed up backward from the last day, one day after the other, each by Gauss's quadrature
 * with five nodes, for all days of one number of repeat purchases at once: an addition and a few products where 2F1 takes a
 * hundred divisions. What is kept is R(t) = S(t) / ((alpha + t)^-(r + x) (beta + t)^-s), so that nothing underflows.
 * Five nodes give thirteen digits where the integrand changes over a day by less than {@link #STEEP}; the few days before, and
 * numbers of repeat purchases that few customers have, are left to {@link ParetoNbd#left}.
 */
final class LeavingTable {
    /** The change of the logarithm of the integrand over a day up to which five nodes are enough. */
    private static final double STEEP = 0.6;

    /** The quadrature of all days costs about as much as 2F1 for so many times fewer. */
    private static final int DEAR = 8;

    /** More days (some 80 years) make no table: one wrong date must not cost memory. */
    private static final int MOST_DAYS = 30_000;

    private static final double[] NODES = {
        0.046910077030668, 0.2307653449471585, 0.5, 0.7692346550528415, 0.953089922969332
    };
    private static final double[] WEIGHTS = {
        0.1184634425280945, 0.2393143352496833, 0.2844444444444444, 0.2393143352496833, 0.1184634425280945
    };
    private static final int WIDTH = NODES.length + 1;

    private final ParetoNbd model;
    private final int end;
    private double[] alphas = {};
    private double[] betas = {};

    /** ln((alpha + t) / (alpha + y)) at the nodes of each day and at its end. */
    private double[] falls = {};

    /** One power of those more, for the next number of repeat purchases. */
    private double[] factors = {};

    /** What does not depend on x: the weight of each node, and what is left of (beta + t)^-s at the end of the day. */
    private double[] weights = {};

    /** The powers r + x of {@code falls}. */
    private double[] powers = {};

    private double[] tails = {};
    private int filled = -1;

    /**
     * A table for one set of parameters.
     *
     * @param end the last day
     */
    LeavingTable(ParetoNbd model, int end) {
        this.model = model;
        this.end = end;
    }

    private void prepare() {
        falls = new double[end * WIDTH];
        factors = new double[end * WIDTH];
        weights = new double[end * WIDTH];
        powers = new double[end * WIDTH];
        tails = new double[end + 1];
        int[] days = IntStream.rangeClosed(0, end).toArray();
        alphas = LogTables.ofDays(model.alpha(), days);
        betas = LogTables.ofDays(model.beta(), days);
        for (int day = 0; day < end; day++) {
            for (int node = 0; node < WIDTH; node++) {
                boolean last = node == NODES.length;
                double later = (day + (last ? 1 : NODES[node])) / PurchaseHistory.DAYS_A_WEEK;
                double beta = model.beta() + later;
                double weight = last ? 1 : WEIGHTS[node] / PurchaseHistory.DAYS_A_WEEK * model.s() / beta;
                int at = day * WIDTH + node;
                falls[at] = alphas[day] - Math.log(model.alpha() + later);
                factors[at] = Math.exp(falls[at]);
                weights[at] = weight * Math.exp(model.s() * (betas[day] - Math.log(beta)));
            }
        }
    }

    /** ln S for each pair of repeat purchases and a day, in two lists that have the same numbers of repeat purchases. */
    List<double[]> logs(Histories.Pairs recencies, Histories.Pairs ages) {
        double[] last = new double[recencies.size()];
        double[] now = new double[ages.size()];
        int some = 0;
        int others = 0;
        while (some < last.length) {
            int x = recencies.repeats(some);
            int to = recencies.endOf(some);
            int too = ages.endOf(others);
            int flat = tabulated(x, to - some + too - others);
            tell(recencies, some, to, flat, last);
            tell(ages, others, too, flat, now);
            some = to;
            others = too;
        }
        return List.of(last, now);
    }

    /** Fills the table for a number of repeat purchases, if it is worth it; the first day that it holds. */
    private int tabulated(int x, long pairs) {
        int flat = end <= MOST_DAYS && pairs * DEAR >= end ? flat(x) : end + 1;
        if (flat < end) {
            fill(x, flat);
        }
        return flat;
    }

    private void tell(Histories.Pairs pairs, int from, int to, int flat, double[] logs) {
        int x = pairs.repeats(from);
        double beyond = flat > 0 ? model.left(x, end) : 0;
        for (int i = from; i < to; i++) {
            int day = pairs.days(i);
            if (day == end) {
                logs[i] = Double.NEGATIVE_INFINITY;
            } else if (day < flat) {
                logs[i] = less(model.left(x, day), beyond);
            } else {
                logs[i] = Math.log(tails[day]) - (model.r() + x) * alphas[day] - model.s() * betas[day];
            }
        }
    }

    /** ln(e^more - e^less). */
    private static double less(double more, double less) {
        return more + Math.log(Math.max(0, -Math.expm1(less - more)));
    }

    /** The first day from which on the integrand is not steep. */
    private int flat(int x) {
        int day = 0;
        while (day <= end && steepness(x, day) > STEEP) {
            day++;
        }
        return day;
    }

    private double steepness(int x, int day) {
        double time = day / PurchaseHistory.DAYS_A_WEEK;
        return ((model.r() + x) / (model.alpha() + time) + (model.s() + 1) / (model.beta() + time))
                / PurchaseHistory.DAYS_A_WEEK;
    }

    private void fill(int x, int flat) {
        if (falls.length == 0) {
            prepare();
        }
        if (filled == x - 1 && filled >= 0) {
            for (int i = 0; i < powers.length; i++) {
                powers[i] *= factors[i];
            }
        } else if (filled != x) {
            double power = model.r() + x;
            Arrays.setAll(powers, i -> Math.exp(power * falls[i]));
        }
        filled = x;
        double tail = 0;
        tails[end] = 0;
        for (int day = end - 1; day >= flat; day--) {
            int at = day * WIDTH;
            double sum = 0;
            for (int node = 0; node < NODES.length; node++) {
                sum += weights[at + node] * powers[at + node];
            }
            tail = sum + tail * weights[at + NODES.length] * powers[at + NODES.length];
            tails[day] = tail;
        }
    }
}
