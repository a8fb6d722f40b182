package crm.score.fitting;

import java.util.Arrays;

/** Logarithms that a likelihood needs again and again, computed once for each set of parameters. */
final class LogTables {
    private LogTables() {}

    /** ln(shift + d / 7) for each of these days: times in weeks, shifted. */
    static double[] ofDays(double shift, int... days) {
        double[] logs = new double[days.length];
        Arrays.setAll(logs, i -> ofDay(shift, days[i]));
        return logs;
    }

    /** ln(shift + d / 7) of one day. */
    static double ofDay(double shift, int day) {
        return Math.log(shift + day / PurchaseHistory.DAYS_A_WEEK);
    }

    /** ln gamma(shape + x) - ln gamma(shape) for each x from 0 to the greatest: the sum of ln(shape + k), k below x. */
    static double[] rising(double shape, int greatest) {
        double[] logs = new double[greatest + 1];
        for (int x = 1; x <= greatest; x++) {
            logs[x] = logs[x - 1] + Math.log(shape + x - 1);
        }
        return logs;
    }
}
