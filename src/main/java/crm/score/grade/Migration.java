package crm.score.grade;

/**
 * How customers went from class to class between two days: n_ij went from class i to class j, and P_ij = n_ij / n_i (Kumar and
 * Reinartz on migration; the transition matrix of Pfeifer and Carraway 2000). Classes are numbers, 0 the best. Beside them a
 * customer may be {@link #lost()}, and at the beginning {@link #fresh()}: without an order yet.
 */
public final class Migration {
    private final int classes;
    private final long[][] counts;

    /** A matrix of so many classes. */
    public Migration(int classes) {
        this.classes = classes;
        this.counts = new long[classes + 2][classes + 1];
    }

    /** The number that stands for lost customers, at either end. */
    public int lost() {
        return classes;
    }

    /** The number that stands for customers who had not ordered at the beginning. */
    public int fresh() {
        return classes + 1;
    }

    /** Takes in a customer. */
    public void add(int from, int to) {
        counts[from][to]++;
    }

    /** How many went from one to the other. */
    public long count(int from, int to) {
        return counts[from][to];
    }

    /** How many were of a class at the beginning. */
    public long from(int from) {
        long sum = 0;
        for (long count : counts[from]) {
            sum += count;
        }
        return sum;
    }

    /** How many are of a class at the end. */
    public long to(int to) {
        long sum = 0;
        for (long[] row : counts) {
            sum += row[to];
        }
        return sum;
    }

    /** The share of a class, in percent, that went to another; NaN when nobody was of it. */
    public double share(int from, int to) {
        return 100.0 * counts[from][to] / from(from);
    }

    /** How many of a class went to a better one; those who were lost do when they come back, new ones never. */
    public long ups(int from) {
        long ups = 0;
        for (int to = 0; to < Math.min(from, classes); to++) {
            ups += from == fresh() ? 0 : counts[from][to];
        }
        return ups;
    }

    /** How many of a class went to a worse one, the lost ones aside. */
    public long downs(int from) {
        long downs = 0;
        for (int to = from + 1; to < classes; to++) {
            downs += counts[from][to];
        }
        return downs;
    }

    /** How many customers went from one class to a better one, those who came back aside. */
    public long ups() {
        long ups = 0;
        for (int from = 0; from < classes; from++) {
            ups += ups(from);
        }
        return ups;
    }

    /** How many went from one class to a worse one, those who were lost aside. */
    public long downs() {
        long downs = 0;
        for (int from = 0; from < classes; from++) {
            downs += downs(from);
        }
        return downs;
    }

    /** How many came back after they were lost. */
    public long back() {
        return from(lost()) - count(lost(), lost());
    }

    /** How many of those who were customers were lost. */
    public long gone() {
        return to(lost()) - count(lost(), lost()) - count(fresh(), lost());
    }
}
