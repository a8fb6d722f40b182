package crm.score.grade;

/**
 * Moves between the rungs of a ladder from one day to another. For each rung before + came - went = after, where those come and go
 * from a rung below, from one above, or from no rung at all. A rung may stand for a loss: leaving the ladder by it is a move down,
 * coming back from it one up, wherever it stands.
 */
public final class RungMoves {
    private final int rungs;
    private final int loss;
    private final long[][] counts;

    /**
     * No moves yet.
     *
     * @param rungs how many there are, from 0, the lowest first; -1 stands for none
     * @param loss the rung that stands for a loss, -1 for none
     */
    public RungMoves(int rungs, int loss) {
        this.rungs = rungs;
        this.loss = loss;
        this.counts = new long[rungs + 1][rungs + 1];
    }

    /** Takes in one who stood on a rung at the beginning and on another, or the same, at the end; -1 is no rung. */
    public void add(int before, int after) {
        counts[before + 1][after + 1]++;
    }

    /** How many stood on one rung at the beginning and on another at the end. */
    public long count(int before, int after) {
        return counts[before + 1][after + 1];
    }

    /** How many stood on a rung at the beginning. */
    public long before(int rung) {
        long sum = 0;
        for (int after = -1; after < rungs; after++) {
            sum += count(rung, after);
        }
        return sum;
    }

    /** How many stand on it at the end. */
    public long after(int rung) {
        long sum = 0;
        for (int before = -1; before < rungs; before++) {
            sum += count(before, rung);
        }
        return sum;
    }

    /** The sign of a move: 1 up, -1 down, 0 none, or between a rung and no rung. */
    public int way(int before, int after) {
        if (before == after || before < 0 || after < 0) {
            return 0;
        }
        return Integer.compare(after == loss ? -1 : after, before == loss ? -1 : before);
    }

    /** Who came to a rung from a worse one. */
    public long cameUp(int rung) {
        return came(rung, 1);
    }

    /** Who came to a rung from a better one. */
    public long cameDown(int rung) {
        return came(rung, -1);
    }

    private long came(int rung, int way) {
        long sum = 0;
        for (int before = 0; before < rungs; before++) {
            sum += way(before, rung) == way ? count(before, rung) : 0;
        }
        return sum;
    }

    /** Who went from a rung to a better one. */
    public long wentUp(int rung) {
        return went(rung, 1);
    }

    /** Who went from a rung to a worse one. */
    public long wentDown(int rung) {
        return went(rung, -1);
    }

    private long went(int rung, int way) {
        long sum = 0;
        for (int after = 0; after < rungs; after++) {
            sum += way(rung, after) == way ? count(rung, after) : 0;
        }
        return sum;
    }

    /** Who stood on no rung at the beginning and stands on this one at the end. */
    public long joined(int rung) {
        return count(-1, rung);
    }

    /** Who stood on this rung at the beginning and stands on none at the end. */
    public long left(int rung) {
        return count(rung, -1);
    }

    /** All moves up. */
    public long ups() {
        long sum = 0;
        for (int rung = 0; rung < rungs; rung++) {
            sum += cameUp(rung);
        }
        return sum;
    }

    /** All moves down. */
    public long downs() {
        long sum = 0;
        for (int rung = 0; rung < rungs; rung++) {
            sum += cameDown(rung);
        }
        return sum;
    }
}
