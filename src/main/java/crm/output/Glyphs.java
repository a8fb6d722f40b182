package crm.output;

import java.util.List;

/** The characters that charts are drawn with. */
enum Glyphs {
    /** Blocks, where the terminal speaks UTF-8. */
    BLOCKS(
            " \u258f\u258e\u258d\u258c\u258b\u258a\u2589\u2588",
            '\u2592',
            " \u2591\u2592\u2593\u2588",
            "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"),
    /** Characters that every terminal has. */
    ASCII(" #", '-', " .:-=+*#%@", "_.-=+*#@");

    private final String parts;
    private final char negative;
    private final String shades;
    private final String heights;

    Glyphs(String parts, char negative, String shades, String heights) {
        this.parts = parts;
        this.negative = negative;
        this.shades = shades;
        this.heights = heights;
    }

    /**
     * A bar, at least a trace of one where there is anything.
     *
     * @param fraction -1 to 1 of the width
     * @param width cells of a whole one
     */
    String bar(double fraction, int width) {
        double share = Math.min(1, Math.abs(fraction));
        if (fraction < 0) {
            return String.valueOf(negative).repeat((int) Math.max(1, Math.round(share * width)));
        }
        int steps = parts.length() - 1;
        long length = fraction > 0 ? Math.max(1, Math.round(share * width * steps)) : 0;
        String whole = String.valueOf(parts.charAt(steps)).repeat((int) (length / steps));
        return length % steps == 0 ? whole : whole + parts.charAt((int) (length % steps));
    }

    /** A shade for 0 to 1; a space for nothing alone. */
    char shade(double fraction) {
        return fraction <= 0 ? ' ' : shades.charAt((int) Math.ceil(Math.min(1, fraction) * (shades.length() - 1)));
    }

    /** A curve from the least, or nothing where none is below it, to the greatest. */
    String spark(List<Double> numbers) {
        double least = Math.min(
                0, numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        double greatest =
                numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        StringBuilder curve = new StringBuilder();
        for (double number : numbers) {
            double height = greatest > least ? (number - least) / (greatest - least) : 0;
            curve.append(heights.charAt((int) Math.round(height * (heights.length() - 1))));
        }
        return curve.toString();
    }
}
