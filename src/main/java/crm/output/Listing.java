package crm.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Typed columns and a stream of rows, which any {@link Format} can render.
 *
 * <p>A row has one cell a column: {@code String}, {@code Long}, {@code Integer}, {@code Double}, {@code BigDecimal},
 * {@code LocalDate}, {@code Instant}, {@code Boolean}, a {@code List} of these or of {@code Map<String, ?>}, or null
 * where there is no value: millions of cells pass here, so that they are not wrapped. Rows are asked for once, while
 * rendering.
 */
public final class Listing {
    private final List<Column> columns;
    private final Iterable<? extends List<?>> rows;
    private final Optional<String> title;
    private final List<String> notes;

    private Listing(
            List<Column> columns, Iterable<? extends List<?>> rows, Optional<String> title, List<String> notes) {
        this.columns = List.copyOf(columns);
        this.rows = Objects.requireNonNull(rows);
        this.title = title;
        this.notes = List.copyOf(notes);
    }

    /** A listing of these rows, each with one cell a column, null where there is none. */
    public static Listing of(List<Column> columns, Iterable<? extends List<?>> rows) {
        return new Listing(columns, rows, Optional.empty(), List.of());
    }

    /** The same with a title, shown to people only. */
    public Listing titled(String text) {
        return new Listing(columns, rows, Optional.of(text), notes);
    }

    /** The same with one more note: talk about the data, never part of it. */
    public Listing noted(String text) {
        List<String> more = new ArrayList<>(notes);
        more.add(text);
        return new Listing(columns, rows, title, more);
    }

    /** The same columns with other rows. */
    public Listing with(Iterable<? extends List<?>> otherRows) {
        return new Listing(columns, otherRows, title, notes);
    }

    /** The columns in order. */
    public List<Column> columns() {
        return columns;
    }

    /** The rows, to be gone through once. */
    public Iterable<? extends List<?>> rows() {
        return rows;
    }

    /** What people read above it. */
    public Optional<String> title() {
        return title;
    }

    /** What the user should be told beside the data, on stderr. */
    public List<String> notes() {
        return notes;
    }
}
