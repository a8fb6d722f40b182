package crm.score.fitting;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * What customers paid on average at their repeat purchases. Customers without a repeat purchase, and those who paid nothing
 * at them, tell nothing of spend and are left out; returns never enter.
 */
public final class Spending {
    private int[] repeats = new int[512];
    private double[] means = new double[512];
    private double[] logs = new double[512];
    private int size;

    /** Takes in one customer: the number of repeat purchases, and their mean in money. */
    public Spending add(int count, double mean) {
        if (count > 0 && mean > 0) {
            if (size == repeats.length) {
                repeats = Arrays.copyOf(repeats, 2 * size);
                means = Arrays.copyOf(means, 2 * size);
                logs = Arrays.copyOf(logs, 2 * size);
            }
            repeats[size] = count;
            means[size] = mean;
            logs[size++] = Math.log(mean);
        }
        return this;
    }

    /** Every n-th customer, so that about {@code most} are left. */
    Spending thinned(int most) {
        if (size <= most) {
            return this;
        }
        Spending some = new Spending();
        double step = (double) size / most;
        for (double at = step / 2; at < size; at += step) {
            some.add(repeats[(int) at], means[(int) at]);
        }
        return some;
    }

    /** How many customers there are. */
    int size() {
        return size;
    }

    /** The median of the means: unlike their mean it is a fair scale also where a few pay a thousand times as much. */
    double median() {
        double[] sorted = Arrays.copyOf(means, size);
        Arrays.sort(sorted);
        return size == 0 ? Double.NaN : sorted[size / 2];
    }

    /** Whether all customers paid the same, to a millionth. */
    boolean isUniform() {
        double least = Arrays.stream(means, 0, size).min().orElse(Double.NaN);
        return Arrays.stream(means, 0, size).max().orElse(Double.NaN) - least <= 1e-6 * least;
    }

    /** The natural logarithm of the likelihood under a model. */
    double logLikelihood(GammaGamma model) {
        double p = model.p();
        double q = model.q();
        double[] shapes = new double[Arrays.stream(repeats, 0, size).max().orElse(0) + 1];
        for (int x = 1; x < shapes.length; x++) {
            shapes[x] = Gamma.logGamma(p * x + q) - Gamma.logGamma(p * x) + p * x * Math.log(x);
        }
        double each = q * Math.log(model.gamma()) - Gamma.logGamma(q);
        return Summation.of(size, (from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                int x = repeats[i];
                sum += each + shapes[x] + (p * x - 1) * logs[i] - (p * x + q) * Math.log(model.gamma() + means[i] * x);
            }
            return sum;
        });
    }
}
