package crm.store;

import crm.value.Text;
import java.sql.Clob;
import java.sql.SQLException;

/** Functions that SQL calls; public, and never to be moved, because databases find them by this name. */
public final class SqlFunctions {
    private SqlFunctions() {}

    /** The text without case and accents, as filters compare it; null for null. */
    public static String fold(String text) {
        return text == null ? null : Text.fold(text);
    }

    /** Whether long text, case and accents aside, contains the word, which is folded already; false for null. */
    public static boolean holds(Clob text, String word) throws SQLException {
        return text != null
                && word != null
                && Text.fold(text.getSubString(1, (int) text.length())).contains(word);
    }
}
