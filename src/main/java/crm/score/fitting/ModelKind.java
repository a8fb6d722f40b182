package crm.score.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The purchase models there are. */
public enum ModelKind {
    /** {@link BetaGeometric}, with occasions to leave after repeat purchases alone. */
    BGNBD("bgnbd", "BG/NBD", "r alpha a b") {
        @Override
        PurchaseModel of(double[] p) {
            return BetaGeometric.bgNbd(p[0], p[1], p[2], p[3]);
        }
    },
    /** {@link BetaGeometric}, with an occasion to leave after the first purchase too. */
    MBGNBD("mbgnbd", "MBG/NBD", "r alpha a b") {
        @Override
        PurchaseModel of(double[] p) {
            return BetaGeometric.mbgNbd(p[0], p[1], p[2], p[3]);
        }
    },
    /** {@link ParetoNbd}. */
    PARETO("pareto", "Pareto/NBD", "r alpha s beta") {
        @Override
        PurchaseModel of(double[] p) {
            return new ParetoNbd(p[0], p[1], p[2], p[3]);
        }
    };

    private static final double[] SHAPES = {0.3, 0.8, 2};
    private static final double[][] LEAVING = {{0.8, 2.5}, {0.3, 3}, {2, 2}};

    private final String word;
    private final String title;
    private final String parameters;

    ModelKind(String word, String title, String parameters) {
        this.word = word;
        this.title = title;
        this.parameters = parameters;
    }

    /** Its name on the command line: {@code bgnbd}. */
    public String word() {
        return word;
    }

    /** Its name in the literature: {@code BG/NBD}. */
    public String title() {
        return title;
    }

    /** The names of the parameters. */
    public List<String> parameters() {
        return List.of(parameters.split(" ", -1));
    }

    /** The model of that name. */
    public static Optional<ModelKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** The model with these parameters. */
    abstract PurchaseModel of(double[] parameters);

    /** The unit of each parameter for scaling: the mean age in weeks for times, else 1. */
    double[] scales(Histories histories) {
        double age = meanAge(histories);
        return new double[] {1, age, 1, this == PARETO ? age : 1};
    }

    /** Points from which to climb the likelihood: the mean rate of purchase as it is, rates spread and leaving as they may be. */
    List<double[]> starts(Histories histories) {
        double age = meanAge(histories);
        double rate = histories.purchases() / (double) histories.customers() / age;
        List<double[]> starts = new ArrayList<>();
        for (int i = 0; i < SHAPES.length; i++) {
            double last = this == PARETO ? LEAVING[i][0] * age : LEAVING[i][1];
            starts.add(new double[] {SHAPES[i], SHAPES[i] / rate, LEAVING[i][0], last});
        }
        return starts;
    }

    private static double meanAge(Histories histories) {
        double days = histories.ages() / (double) histories.customers();
        return Math.max(1, days) / PurchaseHistory.DAYS_A_WEEK;
    }
}
