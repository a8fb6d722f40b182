package crm.query;

import java.util.Locale;
import java.util.Optional;

/**
 * A field as filters and columns name it: its own name, or one behind a link ({@code company.industry}).
 *
 * @param link the field that links to the other record
 * @param name the name of the field
 */
public record FieldPath(Optional<String> link, String name) {
    /** A field of the record itself. */
    public static FieldPath of(String name) {
        return new FieldPath(Optional.empty(), name);
    }

    /** A field of the record that {@code link} points to. */
    public static FieldPath of(String link, String name) {
        return new FieldPath(Optional.of(link), name);
    }

    /** The name in the form in which fields are declared: small letters, underscores. */
    static String canonical(String typed) {
        return typed.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public String toString() {
        return link.map(first -> first + "." + name).orElse(name);
    }
}
