package crm.store.measures;

import crm.model.Measures;
import crm.store.engine.Feed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Measures as the table that {@link MeasureTable} selects from; public because the database finds it by name. */
public final class MeasureFeed extends Feed {
    /** The columns, as {@link crm.model.Measures#COLUMNS} has them behind the owner. */
    private static final int OWNER = 1;

    private static final int ORDERS = 2;
    private static final int SPEND = 3;
    private static final int FIRST_ORDER = 4;
    private static final int LAST_ORDER = 5;
    private static final int RECENCY = 6;
    private static final int TENURE = 7;
    private static final int AVG_ORDER = 8;
    private static final int R = 9;
    private static final int M = 11;
    private static final int RFM = 12;
    private static final int TIER = 13;
    private static final int STAGE = 14;
    /** From here on {@link crm.model.Measures#NUMBERS}. */
    private static final int FIRST_FIGURE = 15;

    /** From here on {@link crm.model.Measures#WORDS}. */
    private static final int FIRST_WORD = FIRST_FIGURE + Measures.NUMBERS.size();

    private static final int SCALE = 4;
    static final double UNITS = 10_000;

    private final MeasureRows rows;
    private final Map<Integer, Date> days = new HashMap<>();
    private int row = -1;

    MeasureFeed(MeasureRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() {
        row++;
        return row < rows.size();
    }

    private boolean isAbsent(int column) {
        boolean known =
                switch (column) {
                    case OWNER -> true;
                    case STAGE -> rows.stage(row) != null;
                    case ORDERS, SPEND -> rows.orders(row) >= 0;
                    default -> isFurther(column);
                };
        return told(known ? Boolean.TRUE : null) == null;
    }

    private boolean isFurther(int column) {
        if (column < FIRST_FIGURE) {
            return rows.orders(row) > 0;
        }
        return column < FIRST_WORD ? !Double.isNaN(figure(column)) : rows.word(row, column - FIRST_WORD) != null;
    }

    private double figure(int column) {
        return rows.figure(row, column - FIRST_FIGURE);
    }

    @Override
    public long getLong(int column) {
        if (isAbsent(column)) {
            return 0;
        }
        if (column >= FIRST_FIGURE) {
            return (long) figure(column);
        }
        return switch (column) {
            case OWNER -> rows.owner(row);
            case ORDERS -> rows.orders(row);
            case RECENCY -> rows.on() - rows.last(row);
            case TENURE -> rows.on() - rows.first(row);
            default -> rows.score(row, column - R);
        };
    }

    @Override
    public BigDecimal getBigDecimal(int column) {
        if (isAbsent(column)) {
            return null;
        }
        if (column >= FIRST_FIGURE) {
            return BigDecimal.valueOf(Math.round(figure(column) * UNITS), SCALE);
        }
        BigDecimal spend = BigDecimal.valueOf(rows.spend(row), SCALE);
        return column == SPEND ? spend : spend.divide(BigDecimal.valueOf(rows.orders(row)), RoundingMode.HALF_EVEN);
    }

    @Override
    public String getString(int column) {
        if (isAbsent(column)) {
            return null;
        }
        return switch (column) {
            case RFM -> rows.rfm(row);
            case TIER -> rows.tier(row);
            case STAGE -> rows.stage(row);
            default -> rows.word(row, column - FIRST_WORD);
        };
    }

    @Override
    public Date getDate(int column) {
        if (isAbsent(column)) {
            return null;
        }
        int day =
                switch (column) {
                    case FIRST_ORDER -> rows.first(row);
                    case LAST_ORDER -> rows.last(row);
                    default -> (int) figure(column);
                };
        return days.computeIfAbsent(day, since -> Date.valueOf(LocalDate.ofEpochDay(since)));
    }

    @Override
    public Object getObject(int column) {
        if (column >= FIRST_WORD) {
            return getString(column);
        }
        if (column >= FIRST_FIGURE) {
            Class<?> type = Measures.COLUMNS.get(column - ORDERS).type().javaType();
            return type == LocalDate.class
                    ? getDate(column)
                    : type == Long.class ? (Object) getLong(column) : getBigDecimal(column);
        }
        return switch (column) {
            case SPEND, AVG_ORDER -> getBigDecimal(column);
            case FIRST_ORDER, LAST_ORDER -> getDate(column);
            default -> column > M ? getString(column) : (Object) getLong(column);
        };
    }
}
