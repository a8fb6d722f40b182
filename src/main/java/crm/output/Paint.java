package crm.output;

/** The colours of charts: each names its own foreground too, so that it can be read on any background. */
final class Paint {
    private static final int[] SHADES = {195, 153, 117, 75, 33, 26, 19};
    private static final int DARK_FROM = 4;
    private static final String PLAIN = "\u001b[0m";

    private Paint() {}

    /** A cell of a heat map: the greater the fraction (0 to 1), the darker; nothing stays as it is. */
    static String heat(String text, double fraction) {
        if (fraction <= 0) {
            return text;
        }
        int shade = (int) Math.ceil(Math.min(1, fraction) * SHADES.length) - 1;
        int letters = shade < DARK_FROM ? 16 : 231;
        return "\u001b[48;5;" + SHADES[shade] + ";38;5;" + letters + "m" + text + PLAIN;
    }

    /** A bar: losses red, anything else cyan. */
    static String bar(String text, boolean negative) {
        return text.isEmpty() ? text : (negative ? "\u001b[31m" : "\u001b[36m") + text + PLAIN;
    }
}
