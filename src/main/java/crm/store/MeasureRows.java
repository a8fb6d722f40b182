package crm.store;

import crm.model.Measures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The measures to be kept, in columns of primitives: a row for each contact or company. */
public final class MeasureRows {
    private static final int FIGURES = Measures.FIGURES.size();

    private final int on;
    private long[] owners = new long[512];
    private int[] orders = new int[512];
    private long[] spends = new long[512];
    private int[] firsts = new int[512];
    private int[] lasts = new int[512];
    private byte[] scores = new byte[3 * 512];
    private double[] figures = new double[FIGURES * 512];
    private final List<String> tiers = new ArrayList<>();
    private final List<String> stages = new ArrayList<>();
    private int size;

    /** No rows yet, computed for a day (days since 1970-01-01). */
    public MeasureRows(int on) {
        this.on = on;
    }

    /** One without orders: only its stage is known. */
    public void add(long owner, String stage) {
        add(owner, stage, -1, 0, 0, 0, 0, 0, 0, null);
    }

    /**
     * One with orders or returns. Days are since 1970-01-01; with no order they mean nothing.
     *
     * @param spend in ten-thousandths
     * @param tier null when there is no order
     */
    public void add(
            long owner, String stage, int counted, long spend, int first, int last, int r, int f, int m, String tier) {
        if (size == owners.length) {
            grow();
        }
        owners[size] = owner;
        orders[size] = counted;
        spends[size] = spend;
        firsts[size] = first;
        lasts[size] = last;
        scores[3 * size] = (byte) r;
        scores[3 * size + 1] = (byte) f;
        scores[3 * size + 2] = (byte) m;
        Arrays.fill(figures, FIGURES * size, FIGURES * (size + 1), Double.NaN);
        tiers.add(tier);
        stages.add(stage);
        size++;
    }

    /**
     * Further figures of the one added last, in the order of {@link Measures#FIGURES}: NaN where there is none, days as
     * since 1970-01-01.
     */
    public void figures(double... values) {
        System.arraycopy(values, 0, figures, FIGURES * (size - 1), FIGURES);
    }

    private void grow() {
        int length = owners.length * 2;
        owners = Arrays.copyOf(owners, length);
        orders = Arrays.copyOf(orders, length);
        spends = Arrays.copyOf(spends, length);
        firsts = Arrays.copyOf(firsts, length);
        lasts = Arrays.copyOf(lasts, length);
        scores = Arrays.copyOf(scores, 3 * length);
        figures = Arrays.copyOf(figures, FIGURES * length);
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    int on() {
        return on;
    }

    long owner(int row) {
        return owners[row];
    }

    /** Orders counted; -1 in rows of a stage alone. */
    int orders(int row) {
        return orders[row];
    }

    long spend(int row) {
        return spends[row];
    }

    int first(int row) {
        return firsts[row];
    }

    int last(int row) {
        return lasts[row];
    }

    int score(int row, int which) {
        return scores[3 * row + which];
    }

    double figure(int row, int which) {
        return figures[FIGURES * row + which];
    }

    String tier(int row) {
        return tiers.get(row);
    }

    String stage(int row) {
        return stages.get(row);
    }
}
