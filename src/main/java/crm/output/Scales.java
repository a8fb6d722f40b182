package crm.output;

import java.util.List;

/** How great the numbers of charts are beside the greatest they are compared with. */
final class Scales {
    private final List<Column> columns;
    private final List<List<?>> rows;
    private final double[] bars;
    private double least;
    private double greatest;

    Scales(List<Column> columns, List<List<?>> rows) {
        this.columns = columns;
        this.rows = rows;
        this.bars = new double[columns.size()];
        for (List<?> row : rows) {
            for (int i = 0; i < bars.length; i++) {
                double number = number(row.get(i));
                bars[i] = Math.max(bars[i], Math.abs(number));
                if (columns.get(i).drawing() == Drawing.HEAT) {
                    least = Math.min(least, number);
                    greatest = Math.max(greatest, number);
                }
            }
        }
    }

    /** Where a cell stands: -1 to 1 for bars, 0 to 1 for shades; 0 where there is no number. */
    double fraction(int column, int row) {
        Object cell = rows.get(row).get(column);
        if (!(cell instanceof Number)) {
            return 0;
        }
        double number = number(cell);
        return switch (columns.get(column).drawing()) {
            case BAR -> bars[column] == 0 ? 0 : number / bars[column];
            case HEAT -> within(number, least, greatest);
            case ROW_HEAT -> ofRow(number, rows.get(row));
            case NONE, SPARK -> 0;
        };
    }

    private double ofRow(double number, List<?> row) {
        double low = 0;
        double high = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).drawing() == Drawing.ROW_HEAT) {
                low = Math.min(low, number(row.get(i)));
                high = Math.max(high, number(row.get(i)));
            }
        }
        return within(number, low, high);
    }

    private static double within(double number, double low, double high) {
        return high > low ? (number - low) / (high - low) : 0;
    }

    /** The numbers of a list; what is none counts as nothing. */
    static List<Double> numbers(List<?> list) {
        return list.stream().map(Scales::number).toList();
    }

    private static double number(Object cell) {
        double number = cell instanceof Number some ? some.doubleValue() : 0;
        return Double.isFinite(number) ? number : 0;
    }
}
