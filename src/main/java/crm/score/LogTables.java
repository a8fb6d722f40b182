package crm.score;

/** Logarithms that a likelihood needs again and again, computed once for each set of parameters. */
final class LogTables {
    private LogTables() {}

    /** ln(shift + d / 7) for each day d from 0 to the greatest: a time in weeks, shifted. */
    static double[] ofDays(double shift, int greatest) {
        double[] logs = new double[greatest + 1];
        Summation.each(logs.length, (from, to) -> {
            for (int day = from; day < to; day++) {
                logs[day] = Math.log(shift + day / PurchaseHistory.DAYS_A_WEEK);
            }
        });
        return logs;
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
