package crm.output;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table on a terminal with charts in it. Where it is narrow, shades beside numbers go first, then bars, then the numbers
 * of a heat map; other numbers never do.
 */
final class ChartTable {
    private static final int LEAST_BAR = 6;
    private static final int MOST_BAR = 24;

    private final List<Column> columns;
    private final List<List<?>> rows;
    private final List<List<String>> texts;
    private final Style style;
    private final Scales scales;

    /** What is given up for the sake of width, in this order. */
    private enum Layout {
        ALL,
        NO_SHADES,
        NO_BARS,
        NO_NUMBERS
    }

    /** One column of the screen: the cells of a column, or the bars behind them. */
    private record Strip(int column, boolean bar, int gap, int width) {}

    /**
     * A chart.
     *
     * @param columns those that are shown
     * @param rows their cells
     * @param texts what these look like, in one line and visible
     */
    ChartTable(List<Column> columns, List<List<?>> rows, List<List<String>> texts, Style style) {
        this.columns = columns;
        this.rows = rows;
        this.texts = texts;
        this.style = style;
        this.scales = new Scales(columns, rows);
    }

    /** Whether there is anything to draw, and a terminal to draw it on. */
    static boolean isFor(List<Column> columns, Style style) {
        return style.isOnTerminal() && columns.stream().anyMatch(column -> column.drawing() != Drawing.NONE);
    }

    /** Writes it; false when it fits in no form, and nothing was written. */
    boolean write(Writer out) throws IOException {
        for (Layout layout : Layout.values()) {
            Optional<List<Strip>> strips = strips(layout);
            if (strips.isPresent()) {
                write(strips.get(), layout, out);
                return true;
            }
        }
        return false;
    }

    private Optional<List<Strip>> strips(Layout layout) {
        int[] widths = new int[columns.size()];
        List<Column> free = new ArrayList<>();
        List<Integer> freeWidths = new ArrayList<>();
        int fixed = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widest(i, layout);
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = even(widths, i);
            if (columns.get(i).drawing().isHeat()) {
                fixed += widths[i] + gap(i, layout);
            } else {
                free.add(columns.get(i));
                freeWidths.add(widths[i]);
            }
        }
        long bars = layout.compareTo(Layout.NO_BARS) < 0
                ? columns.stream()
                        .filter(column -> column.drawing() == Drawing.BAR)
                        .count()
                : 0;
        int screen = style.width().orElse(Integer.MAX_VALUE);
        int room = screen - fixed - (int) bars * (LEAST_BAR + TableFit.GAP);
        int[] cells = freeWidths.stream().mapToInt(Integer::intValue).toArray();
        Optional<int[]> fitted = TableFit.fit(free, cells, room)
                .filter(found -> layout.compareTo(Layout.NO_BARS) >= 0 || isWhole(free, cells, found));
        return fitted.map(found -> strips(layout, widths, found, bars == 0 ? 0 : bar(found, room, (int) bars)));
    }

    /** Whether no heading of numbers is cut; those who read them go before those who look. */
    private static boolean isWhole(List<Column> columns, int[] cells, int[] found) {
        for (int i = 0; i < found.length; i++) {
            Column column = columns.get(i);
            if (!column.kind().mayBeCut() && found[i] < Math.max(cells[i], Width.of(column.heading()))) {
                return false;
            }
        }
        return true;
    }

    private static int bar(int[] found, int room, int bars) {
        int used = TableFit.GAP * (found.length - 1);
        for (int width : found) {
            used += width;
        }
        return Math.min(MOST_BAR, LEAST_BAR + (room - used) / bars);
    }

    private List<Strip> strips(Layout layout, int[] widths, int[] fitted, int bar) {
        List<Strip> strips = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < widths.length; i++) {
            Drawing drawing = columns.get(i).drawing();
            int width = drawing.isHeat() ? widths[i] : fitted[next++];
            strips.add(new Strip(i, false, i == 0 ? 0 : gap(i, layout), width));
            if (drawing == Drawing.BAR && bar > 0) {
                strips.add(new Strip(i, true, TableFit.GAP, bar));
            }
        }
        return strips;
    }

    /** Cells of a heat map stand close, so that it looks like one. */
    private int gap(int column, Layout layout) {
        boolean inner = column > 0
                && columns.get(column).drawing().isHeat()
                && columns.get(column - 1).drawing().isHeat();
        if (!inner) {
            return TableFit.GAP;
        }
        return layout == Layout.NO_NUMBERS || style.colour() ? 0 : 1;
    }

    private int widest(int column, Layout layout) {
        boolean heat = columns.get(column).drawing().isHeat();
        int widest = heat && layout != Layout.NO_NUMBERS ? Width.of(heading(column)) : 0;
        for (int row = 0; row < rows.size(); row++) {
            widest = Math.max(widest, Width.of(cell(column, row, layout)));
        }
        return heat && layout != Layout.NO_NUMBERS && style.colour() ? widest + 1 : widest;
    }

    /** All shades are of one width, so that a heat map is a map. */
    private int even(int[] widths, int column) {
        int widest = widths[column];
        for (int i = 0; i < widths.length && columns.get(column).drawing().isHeat(); i++) {
            widest = columns.get(i).drawing().isHeat() ? Math.max(widest, widths[i]) : widest;
        }
        return widest;
    }

    private String heading(int column) {
        return Visible.line(columns.get(column).heading());
    }

    private String cell(int column, int row, Layout layout) {
        Column of = columns.get(column);
        Object cell = rows.get(row).get(column);
        if (of.drawing() == Drawing.SPARK && cell instanceof List<?> list) {
            return style.glyphs().spark(Scales.numbers(list));
        }
        if (!of.drawing().isHeat() || !(cell instanceof Number figure)) {
            return texts.get(row).get(column);
        }
        char shade = style.glyphs().shade(scales.fraction(column, row));
        if (layout == Layout.NO_NUMBERS) {
            return String.valueOf(shade);
        }
        String number = Cells.people(
                of.kind() == Kind.PERCENT ? Kind.NUMBER : of.kind(), rounded(of.kind(), figure), style.zone());
        String bare = of.kind() == Kind.MONEY ? number.substring(0, number.length() - 3) : number;
        boolean shaded = layout == Layout.ALL && !style.colour() && style.glyphs() == Glyphs.BLOCKS;
        return shaded ? bare + shade : bare;
    }

    private static Number rounded(Kind kind, Number number) {
        boolean whole = kind == Kind.PERCENT || kind == Kind.MONEY;
        return whole ? new BigDecimal(number.toString()).setScale(0, RoundingMode.HALF_EVEN) : number;
    }

    private void write(List<Strip> strips, Layout layout, Writer out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (Strip strip : strips) {
            String heading = strip.bar() ? "" : Width.cut(heading(strip.column()), strip.width());
            boolean glyph = layout == Layout.NO_NUMBERS
                    && !strip.bar()
                    && columns.get(strip.column()).drawing().isHeat();
            add(line, strip, glyph ? last(heading(strip.column())) : heading);
        }
        out.append(style.heading(line.toString().stripTrailing())).append('\n');
        for (int row = 0; row < rows.size(); row++) {
            line.setLength(0);
            for (Strip strip : strips) {
                row(line, strip, row, layout);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static String last(String heading) {
        return heading.isEmpty() ? "" : heading.substring(heading.length() - 1);
    }

    private void row(StringBuilder line, Strip strip, int row, Layout layout) {
        Column column = columns.get(strip.column());
        if (strip.bar()) {
            double fraction = scales.fraction(strip.column(), row);
            String bar = style.glyphs().bar(fraction, strip.width());
            line.append(" ".repeat(strip.gap()))
                    .append(style.colour() ? Paint.bar(bar, fraction < 0) : bar)
                    .append(" ".repeat(strip.width() - bar.length()));
            return;
        }
        String text = cell(strip.column(), row, layout);
        if (column.drawing().isHeat() && style.colour()) {
            line.append(" ".repeat(strip.gap()))
                    .append(Paint.heat(Width.pad(text, strip.width(), true), scales.fraction(strip.column(), row)));
            return;
        }
        add(line, strip, column.kind().mayBeCut() ? Width.cut(text, strip.width()) : text);
    }

    private void add(StringBuilder line, Strip strip, String text) {
        Column column = columns.get(strip.column());
        boolean right = column.drawing().isHeat() || column.kind().isRightAligned();
        line.append(" ".repeat(strip.gap())).append(Width.pad(text, strip.width(), right));
    }
}
