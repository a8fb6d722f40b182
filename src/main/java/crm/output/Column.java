package crm.output;

import java.util.Locale;
import java.util.Objects;

/**
 * One column of a listing or one field of a card.
 *
 * @param name the name programs know it by: JSON field, CSV and TSV header
 * @param heading what stands above it in tables
 * @param kind what it holds
 * @param drawing what a table on a terminal draws of it
 */
public record Column(String name, String heading, Kind kind, Drawing drawing) {
    public Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(heading);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(drawing);
    }

    /** A column of which nothing is drawn. */
    public Column(String name, String heading, Kind kind) {
        this(name, heading, kind, Drawing.NONE);
    }

    /** A column whose heading is its name in capitals, underscores as spaces. */
    public static Column of(String name, Kind kind) {
        return new Column(name, spaced(name).toUpperCase(Locale.ROOT), kind);
    }

    /** The same, drawn like that on a terminal. */
    public Column drawn(Drawing how) {
        return new Column(name, heading, kind, how);
    }

    /** The name as a card labels it: {@code job_title} is {@code job title}. */
    String label() {
        return spaced(name);
    }

    static String spaced(String name) {
        return name.replace('_', ' ');
    }
}
