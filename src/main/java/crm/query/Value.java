package crm.query;

/**
 * A value as it was typed, quotes removed; what it means depends on the field and is found when it is bound.
 *
 * @param text the text, not empty
 * @param at where it stood
 */
public record Value(String text, Place at) {
    /** A value made by the program. */
    public static Value of(String text) {
        return new Value(text, Place.NONE);
    }

    /** The text, in double quotes where it would be read otherwise without. */
    String explain() {
        boolean plain = text.matches("[\\p{L}\\p{N}_.@+:/-]+") && !text.matches("(?i)and|or");
        return plain ? text : quoted(text);
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
