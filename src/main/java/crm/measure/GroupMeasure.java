package crm.measure;

import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.EqualGroups;
import crm.score.PurchaseTotals;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A measure by which customers are cut into equal groups to look at. */
enum GroupMeasure {
    SPEND(Kind.MONEY),
    ORDERS(Kind.INTEGER),
    RECENCY(Kind.INTEGER),
    TENURE(Kind.INTEGER),
    AVG_ORDER(Kind.MONEY);

    private static final int SCALE = 4;

    private final Kind kind;

    GroupMeasure(Kind kind) {
        this.kind = kind;
    }

    /** What is measured, greater for the better: days are counted from 1970-01-01, the first ones negated. */
    private long value(PurchaseTotals totals, int at) {
        return switch (this) {
            case SPEND -> totals.spend(at);
            case ORDERS -> totals.orders(at);
            case RECENCY -> totals.last(at);
            case TENURE -> -(long) totals.first(at);
            case AVG_ORDER -> totals.spend(at) / totals.orders(at);
        };
    }

    static GroupMeasure named(String name) {
        List<String> names = Arrays.stream(values()).map(GroupMeasure::key).toList();
        String plain = name.replace('-', '_').toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(measure -> measure.key().equals(plain))
                .findFirst()
                .orElseThrow(() ->
                        CrmException.usage("no groups by " + name).hint("they go by " + String.join(", ", names)));
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One row a group, the greatest values first: its bounds, customers, orders, spend and share of all spend. */
    Listing groups(PurchaseTotals totals, LocalDate on, int bins) {
        List<Integer> buyers = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            if (totals.orders(i) > 0) {
                buyers.add(i);
            }
        }
        long[] values = buyers.stream().mapToLong(at -> value(totals, at)).toArray();
        EqualGroups groups = EqualGroups.of(values, bins);
        long[][] sums = new long[bins + 1][5];
        long all = 0;
        for (int i = 0; i < values.length; i++) {
            long[] sum = sums[groups.of(values[i])];
            sum[0] = sum[2] == 0 ? values[i] : Math.min(sum[0], values[i]);
            sum[1] = sum[2] == 0 ? values[i] : Math.max(sum[1], values[i]);
            sum[2]++;
            sum[3] += totals.orders(buyers.get(i));
            sum[4] += totals.spend(buyers.get(i));
            all += totals.spend(buyers.get(i));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int group = bins; group > 0; group--) {
            long[] sum = sums[group];
            boolean none = sum[2] == 0;
            rows.add(Arrays.asList(
                    (long) group,
                    none ? null : shown(sum[0], on),
                    none ? null : shown(sum[1], on),
                    sum[2],
                    sum[3],
                    BigDecimal.valueOf(sum[4], SCALE),
                    share(sum[4], all)));
        }
        return Listing.of(
                List.of(
                        Column.of("group", Kind.INTEGER),
                        Column.of("from", kind),
                        Column.of("to", kind),
                        Column.of("customers", Kind.INTEGER),
                        Column.of("orders", Kind.INTEGER),
                        Column.of("spend", Kind.MONEY),
                        Column.of("share", Kind.PERCENT)),
                rows);
    }

    private Object shown(long measured, LocalDate on) {
        return switch (this) {
            case SPEND, AVG_ORDER -> BigDecimal.valueOf(measured, SCALE);
            case ORDERS -> measured;
            case RECENCY -> on.toEpochDay() - measured;
            case TENURE -> on.toEpochDay() + measured;
        };
    }

    private static BigDecimal share(long part, long all) {
        return all == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_EVEN);
    }
}
