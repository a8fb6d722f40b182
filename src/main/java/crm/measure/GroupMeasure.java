package crm.measure;

import crm.cli.Kinds;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Measures;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.EqualGroups;
import crm.store.measures.MeasureRows;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A measure by which contacts are cut into equal groups to look at: any that is a number or a day. The greatest values make the
 * last group, except of {@code recency} and {@code churn}, of which less is better.
 *
 * @param field the measure
 */
record GroupMeasure(Field<?> field) {
    private static final int SCALE = 4;
    private static final double UNITS = 10_000;
    private static final List<Field<?>> LESS_IS_BETTER = List.of(Measures.RECENCY, Measures.CHURN, Measures.DECILE);

    static GroupMeasure named(String name) {
        String plain = name.replace('-', '_').toLowerCase(Locale.ROOT);
        List<Field<?>> fields = Measures.FIELDS.stream()
                .filter(field -> field.type().isOrdered())
                .toList();
        return fields.stream()
                .filter(field -> field.name().equals(plain))
                .findFirst()
                .map(GroupMeasure::new)
                .orElseThrow(() -> CrmException.usage("no groups by " + name)
                        .hint("they go by "
                                + String.join(
                                        ", ", fields.stream().map(Field::name).toList())));
    }

    /** In ten-thousandths, greater for the better. */
    private long value(MeasureRows rows, int row) {
        long value = Math.round(rows.number(row, field) * UNITS);
        return LESS_IS_BETTER.contains(field) ? -value : value;
    }

    /** One row a group, the best values first: its bounds, contacts, orders, spend and share of all spend. */
    Listing groups(MeasureRows rows, BitSet firms, int bins) {
        int[] measured = java.util.stream.IntStream.range(0, rows.size())
                .filter(row -> !firms.get(row) && !Double.isNaN(rows.number(row, field)))
                .toArray();
        long[] values =
                Arrays.stream(measured).mapToLong(row -> value(rows, row)).toArray();
        EqualGroups groups = EqualGroups.of(values, bins);
        long[][] sums = new long[bins + 1][5];
        long all = 0;
        for (int i = 0; i < values.length; i++) {
            long[] sum = sums[groups.of(values[i])];
            sum[0] = sum[2] == 0 ? values[i] : Math.min(sum[0], values[i]);
            sum[1] = sum[2] == 0 ? values[i] : Math.max(sum[1], values[i]);
            sum[2]++;
            sum[3] += whole(rows.number(measured[i], Measures.ORDERS));
            long spend = whole(rows.number(measured[i], Measures.SPEND) * UNITS);
            sum[4] += spend;
            all += spend;
        }
        List<List<Object>> cells = new ArrayList<>();
        for (int group = bins; group > 0; group--) {
            long[] sum = sums[group];
            boolean none = sum[2] == 0;
            cells.add(Arrays.asList(
                    (long) group,
                    none ? null : shown(sum[0]),
                    none ? null : shown(sum[1]),
                    sum[2],
                    sum[3],
                    BigDecimal.valueOf(sum[4], SCALE),
                    share(sum[4], all)));
        }
        Kind kind = Kinds.column(field).kind();
        return Listing.of(
                List.of(
                        Column.of("group", Kind.INTEGER),
                        Column.of("from", kind),
                        Column.of("to", kind),
                        Column.of("customers", Kind.INTEGER),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY),
                        Column.of("share", Kind.PERCENT)),
                cells);
    }

    private static long whole(double number) {
        return Double.isNaN(number) ? 0 : Math.round(number);
    }

    private Object shown(long measured) {
        long value = LESS_IS_BETTER.contains(field) ? -measured : measured;
        if (field.type() == FieldType.DATE) {
            return LocalDate.ofEpochDay(Math.round(value / UNITS));
        }
        return field.type() == FieldType.COUNT ? (Object) Math.round(value / UNITS) : BigDecimal.valueOf(value, SCALE);
    }

    private static BigDecimal share(long part, long all) {
        return all == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_EVEN);
    }
}
