package crm.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One named record: fields with their values, and sections of rows that belong to it (further e-mails, a timeline).
 *
 * <p>JSON makes it an object with one array a section; a terminal shows two columns, without empty fields and sections;
 * CSV and TSV give a header and one row, sections as JSON in a cell.
 */
public final class Card {
    private final Optional<String> title;
    private final List<Column> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private OptionalInt mostLines = OptionalInt.empty();

    /**
     * Rows that belong to the record.
     *
     * @param name the name of the array in JSON
     * @param listing the rows; its title, else the name, stands above it
     */
    public record Section(String name, Listing listing) {
        /** What people read above it. */
        String heading() {
            return listing.title().orElseGet(() -> Column.spaced(name));
        }
    }

    private Card(Optional<String> title) {
        this.title = title;
    }

    /** A card under a title. */
    public static Card titled(String title) {
        return new Card(Optional.of(title));
    }

    /** A card without a title. */
    public static Card untitled() {
        return new Card(Optional.empty());
    }

    /** Adds a field; the value is a cell as in {@link Listing}, null where there is none. */
    public Card add(String name, Kind kind, Object value) {
        return add(Column.of(name, kind), value);
    }

    /** Adds a field; the value is a cell as in {@link Listing}, null where there is none. */
    public Card add(Column column, Object value) {
        columns.add(column);
        values.add(value);
        return this;
    }

    /** Adds rows that belong to the record. */
    public Card section(String name, Listing listing) {
        sections.add(new Section(name, listing));
        return this;
    }

    /** On a terminal the fields take so many lines together at most, or one each; the longest are cut. */
    public Card within(int lines) {
        mostLines = OptionalInt.of(lines);
        return this;
    }

    /** How many lines the fields may take on a terminal. */
    OptionalInt mostLines() {
        return mostLines;
    }

    /** What people read above it. */
    Optional<String> title() {
        return title;
    }

    /** The fields in order. */
    public List<Column> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** The value of each field, null where there is none. */
    public List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    /** The sections in order. */
    public List<Section> sections() {
        return Collections.unmodifiableList(sections);
    }
}
