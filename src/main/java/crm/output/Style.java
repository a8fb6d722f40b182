package crm.output;

import java.time.ZoneId;
import java.util.OptionalInt;

/**
 * How a renderer is to write.
 *
 * @param width columns to fit into and a reason to hide what is empty; none: nothing is cut or hidden
 * @param colour whether headings are bold and charts coloured
 * @param glyphs what charts are drawn with
 * @param header whether CSV and TSV begin with a header line
 * @param raw whether CSV leaves formulas as they are
 * @param zone for instants shown to people
 */
record Style(OptionalInt width, boolean colour, Glyphs glyphs, boolean header, boolean raw, ZoneId zone) {
    /** The heading as it is shown: bold when there is colour. */
    String heading(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** Whether a person looks at it on a terminal. */
    boolean isOnTerminal() {
        return width.isPresent();
    }
}
