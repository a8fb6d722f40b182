package crm.query;

import crm.value.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts, adds up and averages records by group, as a {@link Grouping} says. Text is grouped without case and accents,
 * under the first spelling met; a record with several tags counts under each of them; moments belong to the day of the
 * business's time zone. Sums and averages leave out records without the value; an average has four decimals.
 */
public final class Totals {
    private static final int SCALE = 4;

    private final Grouping grouping;
    private final ZoneId zone;
    private final Map<List<Optional<Object>>, Group> groups = new HashMap<>();

    /** No records yet. */
    public Totals(Grouping grouping, ZoneId zone) {
        this.grouping = grouping;
        this.zone = zone;
        if (grouping.keys().isEmpty()) {
            groups.put(List.of(), new Group(List.of()));
        }
    }

    /** Takes in one record, given as the values of {@link Grouping#columns}. */
    public void add(Function<ColumnRef, Optional<Object>> record) {
        List<List<Optional<Object>>> shown = List.of(List.of());
        for (Grouping.Key key : grouping.keys()) {
            shown = extended(shown, values(key, record.apply(key.column())));
        }
        for (List<Optional<Object>> one : shown) {
            List<Optional<Object>> folded =
                    one.stream().map(value -> value.map(Totals::folded)).toList();
            groups.computeIfAbsent(folded, key -> new Group(one)).add(record);
        }
    }

    /** One list for each group, as {@link Grouping#headings} names them, sorted by the keys, groups without one last. */
    public List<List<Optional<Object>>> rows() {
        Comparator<List<Optional<Object>>> order = Comparator.comparingInt(List::size);
        for (int i = 0; i < grouping.keys().size(); i++) {
            int at = i;
            order = order.thenComparing(key -> key.get(at), Totals::compare);
        }
        List<List<Optional<Object>>> keys = new ArrayList<>(groups.keySet());
        keys.sort(order);
        return keys.stream().map(key -> groups.get(key).row()).toList();
    }

    private static List<List<Optional<Object>>> extended(
            List<List<Optional<Object>>> starts, List<Optional<Object>> values) {
        List<List<Optional<Object>>> all = new ArrayList<>();
        for (List<Optional<Object>> start : starts) {
            for (Optional<Object> value : values) {
                List<Optional<Object>> longer = new ArrayList<>(start);
                longer.add(value);
                all.add(longer);
            }
        }
        return all;
    }

    private List<Optional<Object>> values(Grouping.Key key, Optional<Object> value) {
        if (value.isPresent() && value.get() instanceof List<?> several && !several.isEmpty()) {
            return several.stream().map(one -> Optional.<Object>of(one)).toList();
        }
        return List.of(value.map(some -> part(key.part(), some)));
    }

    private Object part(Grouping.Part part, Object value) {
        if (value instanceof Instant moment) {
            return part(part, LocalDate.ofInstant(moment, zone));
        }
        if (!(value instanceof LocalDate day)) {
            return value;
        }
        return switch (part) {
            case DAY -> day;
            case WEEK ->
                day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + twoDigits(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> day.getYear() + "-" + twoDigits(day.getMonthValue());
            case QUARTER -> day.getYear() + "Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> Integer.toString(day.getYear());
        };
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static Object folded(Object value) {
        if (value instanceof String text) {
            return Text.fold(text);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    /** Values of one field are of one type, and each of the types has an order. */
    @SuppressWarnings("unchecked")
    private static int compare(Optional<Object> one, Optional<Object> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return ((Comparable<Object>) one.get()).compareTo(other.get());
    }

    /** The records with the same keys. */
    private final class Group {
        private final List<Optional<Object>> keys;
        private final Map<ColumnRef, BigDecimal> sums = new HashMap<>();
        private final Map<ColumnRef, Long> counts = new HashMap<>();
        private long records;

        Group(List<Optional<Object>> keys) {
            this.keys = keys;
        }

        void add(Function<ColumnRef, Optional<Object>> record) {
            records++;
            for (ColumnRef column : grouping.columns()) {
                record.apply(column)
                        .filter(value -> value instanceof Number)
                        .ifPresent(value -> add(column, new BigDecimal(value.toString())));
            }
        }

        private void add(ColumnRef column, BigDecimal value) {
            sums.merge(column, value, BigDecimal::add);
            counts.merge(column, 1L, Long::sum);
        }

        List<Optional<Object>> row() {
            List<Optional<Object>> row = new ArrayList<>(keys);
            row.add(Optional.of(records));
            grouping.sums().forEach(column -> row.add(Optional.ofNullable(sums.get(column))));
            grouping.averages().forEach(column -> row.add(average(column)));
            return row;
        }

        private Optional<Object> average(ColumnRef column) {
            return Optional.ofNullable(sums.get(column))
                    .map(sum -> sum.divide(BigDecimal.valueOf(counts.get(column)), SCALE, RoundingMode.HALF_EVEN));
        }
    }
}
