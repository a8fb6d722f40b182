package crm.measure;

import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.score.habit.BuyingHabits;
import crm.score.purchase.PastValue;
import crm.score.value.SecondValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The orders and returns that the measures of one customer come from, shown with what each adds. */
final class OrderParts {
    /** The columns of each row that is given. */
    static final String COLUMNS = "id,number,date,status,amount,cost,discount";

    private static final int DATE = 2;
    private static final int AMOUNT = 4;
    private static final int COST = 5;
    private static final int DISCOUNT = 6;
    private static final int STATUS = 3;
    private static final int SCALE = 6;

    private final List<List<Object>> rows;

    /** Orders as rows of {@link #COLUMNS}. */
    OrderParts(List<List<Object>> rows) {
        this.rows = rows;
    }

    /** What was paid. */
    Listing amounts() {
        return Listing.of(
                columns(Column.of("status", Kind.TEXT), Column.of("amount", Kind.MONEY)),
                rows.stream().map(row -> row.subList(0, COST)).toList());
    }

    /** Prices and what was taken off them; a discount that is nowhere noted counts as none. */
    Listing discounts(SpecialLines lines) {
        return Listing.of(
                columns(Column.of("amount", Kind.MONEY), Column.of("discount", Kind.MONEY)),
                rows.stream()
                        .filter(row -> amount(row).signum() >= 0)
                        .map(row -> started(row, row.get(AMOUNT), discount(row, lines)))
                        .toList());
    }

    private static BigDecimal discount(List<Object> row, SpecialLines lines) {
        BigDecimal noted = (BigDecimal) row.get(DISCOUNT);
        if (noted != null) {
            return noted;
        }
        long ofLines = lines.discount((Long) row.get(0), BuyingHabits.UNKNOWN);
        return Shown.money(ofLines == BuyingHabits.UNKNOWN ? 0 : ofLines);
    }

    /** What was bought, and what of it came back. */
    Listing returns(SpecialLines lines) {
        return Listing.of(
                columns(
                        Column.of("status", Kind.TEXT),
                        Column.of("bought", Kind.MONEY),
                        Column.of("returned", Kind.MONEY)),
                rows.stream().map(row -> returned(row, lines)).toList());
    }

    private static List<Object> returned(List<Object> row, SpecialLines lines) {
        if (amount(row).signum() < 0) {
            return started(row, row.get(STATUS), Shown.money(0), amount(row).negate());
        }
        BigDecimal back = Shown.money(lines.back((Long) row.get(0)));
        BigDecimal bought = amount(row).add(back);
        return started(row, row.get(STATUS), bought, "returned".equals(row.get(STATUS)) ? bought : back);
    }

    /** The orders after a day. */
    Listing since(LocalDate day) {
        return new OrderParts(rows.stream()
                        .filter(row -> ((LocalDate) row.get(DATE)).isAfter(day))
                        .toList())
                .amounts();
    }

    /** How many have a known cost. */
    long costed() {
        return rows.stream().filter(row -> row.get(COST) != null).count();
    }

    /** How many there are. */
    long size() {
        return rows.size();
    }

    /** What was paid, less cost. */
    Listing margins() {
        return Listing.of(
                columns(
                        Column.of("amount", Kind.MONEY),
                        Column.of("cost", Kind.MONEY),
                        Column.of("margin", Kind.MONEY)),
                rows.stream()
                        .map(row -> started(
                                row,
                                row.get(AMOUNT),
                                row.get(COST),
                                row.get(COST) == null ? null : amount(row).subtract((BigDecimal) row.get(COST))))
                        .toList());
    }

    /**
     * Margins carried to a day.
     *
     * @param share the part of amounts without a cost that is margin
     */
    Listing carried(LocalDate on, PastValue past, BigDecimal share) {
        return Listing.of(
                valued(),
                rows.stream()
                        .map(row -> {
                            long days = on.toEpochDay() - date(row).toEpochDay();
                            return valued(row, days, past.factor(Math.toIntExact(days)), share);
                        })
                        .toList());
    }

    /**
     * Margins from a day on, each at its worth then.
     *
     * @param share the part of amounts without a cost that is margin
     */
    Listing since(LocalDate back, SecondValue second, BigDecimal share) {
        return Listing.of(
                valued(),
                rows.stream()
                        .filter(row -> !date(row).isBefore(back))
                        .map(row -> {
                            long days = date(row).toEpochDay() - back.toEpochDay();
                            return valued(row, days, second.factor(Math.toIntExact(days)), share);
                        })
                        .toList());
    }

    private static LocalDate date(List<Object> row) {
        return (LocalDate) row.get(DATE);
    }

    private static List<Column> valued() {
        return columns(
                Column.of("amount", Kind.MONEY),
                Column.of("cost", Kind.MONEY),
                Column.of("margin", Kind.NUMBER),
                Column.of("days", Kind.INTEGER),
                Column.of("factor", Kind.NUMBER),
                Column.of("value", Kind.NUMBER));
    }

    private static List<Object> valued(List<Object> row, long days, double factor, BigDecimal share) {
        BigDecimal margin = row.get(COST) == null
                ? amount(row).multiply(share)
                : amount(row).subtract((BigDecimal) row.get(COST));
        return started(
                row,
                row.get(AMOUNT),
                row.get(COST),
                margin.setScale(SCALE, RoundingMode.HALF_EVEN),
                days,
                Shown.figure(factor),
                Shown.figure(margin.doubleValue() * factor));
    }

    private static BigDecimal amount(List<Object> row) {
        return (BigDecimal) row.get(AMOUNT);
    }

    private static List<Column> columns(Column... further) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.of("id", Kind.INTEGER), Column.of("number", Kind.TEXT), Column.of("date", Kind.DATE)));
        columns.addAll(Arrays.asList(further));
        return columns;
    }

    private static List<Object> started(List<Object> row, Object... further) {
        List<Object> cells = new ArrayList<>(row.subList(0, DATE + 1));
        cells.addAll(Arrays.asList(further));
        return cells;
    }
}
