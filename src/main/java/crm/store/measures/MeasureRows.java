package crm.store.measures;

import crm.model.Field;
import crm.model.Measures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** The measures to be kept, in columns of primitives: a row for each contact, company or lead. */
public final class MeasureRows {
    private static final int FIGURES = Measures.NUMBERS.size();
    /** Numbers have nineteen digits, four of them behind the point. */
    private static final double MOST = 9e14;

    private static final Map<String, Integer> FIGURE_PLACES = places(Measures.NUMBERS);

    private final int on;
    private final boolean wide;
    private final List<Field<?>> ladders;
    private final int width;
    private final Map<String, Integer> wordPlaces;
    private long[] owners = new long[512];
    private int[] orders = new int[512];
    private long[] spends = new long[512];
    private int[] firsts = new int[512];
    private int[] lasts = new int[512];
    private byte[] scores = new byte[3 * 512];
    private double[] figures = new double[FIGURES * 512];
    private String[] words;
    private final List<String> tiers = new ArrayList<>();
    private final List<String> stages = new ArrayList<>();
    private int size;

    /** No rows yet, computed for a day (days since 1970-01-01). */
    public MeasureRows(int on) {
        this(on, false, List.of());
    }

    /**
     * No rows yet.
     *
     * @param wide whether scores may have two digits
     * @param ladders measures of the users' own
     */
    public MeasureRows(int on, boolean wide, List<Field<?>> ladders) {
        this.on = on;
        this.wide = wide;
        this.ladders = List.copyOf(ladders);
        List<Field<?>> all = new ArrayList<>(Measures.WORDS);
        all.addAll(ladders);
        this.wordPlaces = places(all);
        this.width = all.size();
        this.words = new String[width * 512];
    }

    private static Map<String, Integer> places(List<Field<?>> fields) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            places.put(fields.get(i).name(), i);
        }
        return places;
    }

    /** Whether a number can be kept: it is one, and less than 900 trillion. */
    public static boolean isKept(double value) {
        return Math.abs(value) < MOST;
    }

    /** The measures of the users' own that rows have beside those that are built in. */
    List<Field<?>> ladders() {
        return ladders;
    }

    /** One without orders, of whom only a stage is known, or nothing ({@code null}). */
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
     * The first figures of the one added last, in the order of {@link Measures#FIGURES}: NaN where there is none, days as
     * since 1970-01-01. What cannot be kept is taken for none.
     */
    public void figures(double... values) {
        int from = FIGURES * (size - 1);
        for (int i = 0; i < values.length; i++) {
            figures[from + i] = isKept(values[i]) ? values[i] : Double.NaN;
        }
    }

    /** One figure of a row; NaN and what cannot be kept take it away, days are since 1970-01-01. */
    public void set(int row, Field<?> figure, double value) {
        figures[FIGURES * row + FIGURE_PLACES.get(figure.name())] = isKept(value) ? value : Double.NaN;
    }

    /** One word of a row; null takes it away. */
    public void say(int row, Field<?> word, String value) {
        words[width * row + wordPlaces.get(word.name())] = value;
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
        words = Arrays.copyOf(words, width * length);
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /**
     * What a row holds for a measure that is a number or a day: money and numbers as they are, days since 1970-01-01; NaN
     * where there is none.
     */
    public double number(int row, Field<?> measure) {
        return numbers(measure).applyAsDouble(row);
    }

    /** The same for any row: one looks for the measure once. */
    public IntToDoubleFunction numbers(Field<?> measure) {
        Integer place = FIGURE_PLACES.get(measure.name());
        if (place != null) {
            int which = place;
            return row -> figure(row, which);
        }
        return switch (measure.name()) {
            case "orders" -> row -> orders[row] < 0 ? Double.NaN : orders[row];
            case "spend" -> row -> orders[row] < 0 ? Double.NaN : spends[row] / MeasureFeed.UNITS;
            case "first_order" -> ofBuyers(row -> firsts[row]);
            case "last_order" -> ofBuyers(row -> lasts[row]);
            case "recency" -> ofBuyers(row -> on - lasts[row]);
            case "tenure" -> ofBuyers(row -> on - firsts[row]);
            case "avg_order" -> ofBuyers(row -> spends[row] / MeasureFeed.UNITS / orders[row]);
            case "r" -> ofBuyers(row -> scores[3 * row]);
            case "f" -> ofBuyers(row -> scores[3 * row + 1]);
            case "m" -> ofBuyers(row -> scores[3 * row + 2]);
            default -> throw new IllegalArgumentException(measure + " is no number");
        };
    }

    private IntToDoubleFunction ofBuyers(IntToDoubleFunction value) {
        return row -> orders[row] <= 0 ? Double.NaN : value.applyAsDouble(row);
    }

    /** What a row holds for a measure of words as the database keeps it, or null. */
    public String text(int row, Field<?> measure) {
        return texts(measure).apply(row);
    }

    /** The same for any row: one looks for the measure once. */
    public IntFunction<String> texts(Field<?> measure) {
        return switch (measure.name()) {
            case "stage" -> stages::get;
            case "tier" -> tiers::get;
            case "rfm" -> row -> orders[row] > 0 ? rfm(row) : null;
            default -> {
                int which = wordPlaces.get(measure.name());
                yield row -> words[width * row + which];
            }
        };
    }

    String rfm(int row) {
        String sign = wide ? "-" : "";
        return score(row, 0) + sign + score(row, 1) + sign + score(row, 2);
    }

    int on() {
        return on;
    }

    /** Whose row it is. */
    public long owner(int row) {
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

    String word(int row, int which) {
        return words[width * row + which];
    }
}
