package crm.store;

import crm.value.Countries;
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

    /** The English name of a country by its ISO 3166 code; null for null. */
    public static String countryName(String code) {
        return code == null ? null : Countries.name(code);
    }

    /** Whether long text, case and accents aside, contains the word, which is folded already; false for null. */
    public static boolean holds(Clob text, String word) throws SQLException {
        return text != null
                && word != null
                && Text.fold(text.getSubString(1, (int) text.length())).contains(word);
    }
}
