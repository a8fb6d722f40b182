package crm.output;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a value as a formula: texts that begin with {@code = + - @}, TAB, CR or NUL get an
 * apostrophe in front. Plain numbers and E.164 phones, with an extension too, are left alone. A text that already has
 * apostrophes before such a character, or before a code such as 01067 as spreadsheets want it, gets one more, so that
 * {@link #unguard} restores exactly what was guarded.
 */
public final class FormulaGuard {
    private static final String STARTS = "=+-@\t\r\0";
    private static final Pattern HARMLESS = Pattern.compile("[-+]?\\d+(\\.\\d+)?|\\+[1-9]\\d{6,14}( x\\d{1,10})?");

    private static final Pattern CODE = Pattern.compile("'+\\+?\\d[^\\s']*");

    private FormulaGuard() {}

    /** The text as it may stand in a file for spreadsheets. */
    static String guard(String text) {
        boolean formula = isDangerous(text) && !HARMLESS.matcher(text).matches();
        return formula || isCode(text) ? "'" + text : text;
    }

    /** The text as it was before it was guarded, by us or by an apostrophe that makes a code a text. */
    public static String unguard(String text) {
        return text.startsWith("'") && (isDangerous(text) || isCode(text)) ? text.substring(1) : text;
    }

    private static boolean isCode(String text) {
        return text.startsWith("'") && CODE.matcher(text).matches();
    }

    private static boolean isDangerous(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
