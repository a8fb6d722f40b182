package crm.store;

import crm.value.Text;

/** Functions that SQL calls; public because the database finds them by name. */
public final class SqlFunctions {
    private SqlFunctions() {}

    /** The text without case and accents, as filters compare it; null for null. */
    public static String fold(String text) {
        return text == null ? null : Text.fold(text);
    }
}
