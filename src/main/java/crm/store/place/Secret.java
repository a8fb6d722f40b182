package crm.store.place;

import crm.value.CrmException;
import java.util.Locale;

/**
 * What opens an encrypted database: a password, from which the key is stretched, or the key itself.
 *
 * @param isKey whether it is the key
 * @param text the password, or the key as 64 hexadecimal digits
 */
public record Secret(boolean isKey, String text) {
    /** A password. */
    public static Secret password(String text) {
        if (text.isEmpty()) {
            throw CrmException.usage("the password is empty");
        }
        return new Secret(false, text);
    }

    /** A key; usage (exit 2) unless it has 64 hexadecimal digits. */
    public static Secret key(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT);
        if (!key.matches("[0-9a-f]{64}")) {
            throw CrmException.usage("CRM_DB_KEY is no key").hint("a key has 64 hexadecimal digits");
        }
        return new Secret(true, key);
    }

    /** Says nothing of what it is. */
    @Override
    public String toString() {
        return isKey ? "a key" : "a password";
    }
}
