import crm.score.fitting.Histories;
import crm.score.fitting.ModelFit;
import crm.score.fitting.ModelKind;
import java.util.Random;

/** Fits a purchase model to customers drawn from one whose parameters are known, and prints the seconds that the fit took. */
public final class FitTime {
    private FitTime() {}

    /** Takes the model's word and how many customers. */
    public static void main(String[] arguments) {
        Histories customers = customers(Integer.parseInt(arguments[1]));
        long begin = System.nanoTime();
        ModelFit fit = ModelFit.of(ModelKind.named(arguments[0]).orElseThrow(), customers);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!fit.converged()) {
            throw new IllegalStateException("the fit does not converge: " + fit);
        }
        System.out.printf(java.util.Locale.ROOT, "%.3f%n", seconds);
    }

    /** Buyers of a year or two who order at a rate of their own and may leave after each order, as BG/NBD has it. */
    private static Histories customers(int count) {
        Random random = new Random(3);
        Histories.Builder builder = new Histories.Builder();
        for (int i = 0; i < count; i++) {
            int age = 300 + random.nextInt(400);
            double rate = 0.01 * -Math.log(1 - random.nextDouble());
            double leaves = random.nextDouble();
            int repeats = 0;
            int last = 0;
            double day = 0;
            while (random.nextDouble() > leaves) {
                day += Math.max(1, -Math.log(1 - random.nextDouble()) / rate);
                if (day > age) {
                    break;
                }
                last = (int) day;
                repeats++;
            }
            builder.add(repeats, last, age);
        }
        return builder.build();
    }
}
