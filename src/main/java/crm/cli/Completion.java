package crm.cli;

/**
 * A way to go on at the cursor.
 *
 * @param text the whole word that would stand there
 * @param about what it is, in one line, or empty
 * @param complete whether the word is finished; {@code status=} goes on
 */
public record Completion(String text, String about, boolean complete) {
    /** A finished word. */
    static Completion word(String text, String about) {
        return new Completion(text, about, true);
    }

    /** A word that goes on. */
    static Completion beginning(String text, String about) {
        return new Completion(text, about, false);
    }
}
