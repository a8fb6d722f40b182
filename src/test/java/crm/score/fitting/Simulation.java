package crm.score.fitting;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Customers who behave exactly as a model says, from a seed. */
public final class Simulation {
    private final SplittableRandom random;

    /** The customers of a seed. */
    public Simulation(long seed) {
        random = new SplittableRandom(seed);
    }

    /**
     * The days of the repeat purchases of one customer since the first one. Times are exact to the day; two on one day are
     * two, as in the models.
     */
    public List<Integer> purchases(PurchaseModel model, int age) {
        double[] p = model.parameters();
        double rate = gamma(p[0]) / p[1];
        boolean pareto = model.kind() == ModelKind.PARETO;
        double leaving = pareto ? exponential(gamma(p[2]) / p[3]) : Double.POSITIVE_INFINITY;
        double left = gamma(pareto ? 1 : p[2]);
        double probability = pareto ? 0 : left / (left + gamma(p[3]));
        List<Integer> days = new ArrayList<>();
        double end = Math.min(leaving, age / PurchaseHistory.DAYS_A_WEEK);
        boolean stays = model.kind() != ModelKind.MBGNBD || random.nextDouble() >= probability;
        double time = stays ? exponential(rate) : end;
        while (time < end) {
            days.add((int) Math.max(1, Math.round(time * PurchaseHistory.DAYS_A_WEEK)));
            time = random.nextDouble() < probability ? end : time + exponential(rate);
        }
        return days;
    }

    /** The histories of many, first purchases spread over the second half of the time. */
    public Histories histories(PurchaseModel model, int customers, int days) {
        Histories.Builder histories = new Histories.Builder();
        for (int i = 0; i < customers; i++) {
            int age = days - random.nextInt(days / 2);
            List<Integer> repeats = purchases(model, age);
            histories.add(repeats.size(), repeats.isEmpty() ? 0 : Math.min(age, repeats.get(repeats.size() - 1)), age);
        }
        return histories.build();
    }

    /** A time until an event of a rate. */
    public double exponential(double rate) {
        return -Math.log1p(-random.nextDouble()) / rate;
    }

    /** A gamma variate of scale 1 (Marsaglia and Tsang 2000). */
    public double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private double normal() {
        double radius = Math.sqrt(-2 * Math.log1p(-random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
