package crm.output;

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
    private final boolean guarded;

    private Listing(List<Column> columns, Iterable<? extends List<?>> rows, Optional<String> title, boolean guarded) {
        this.guarded = guarded;
        this.columns = List.copyOf(columns);
        this.rows = Objects.requireNonNull(rows);
        this.title = title;
    }

    /** A listing of these rows, each with one cell a column, null where there is none. */
    public static Listing of(List<Column> columns, Iterable<? extends List<?>> rows) {
        return new Listing(columns, rows, Optional.empty(), false);
    }

    /** The same with a title, shown to people only. */
    public Listing titled(String text) {
        return new Listing(columns, rows, Optional.of(text), guarded);
    }

    /** The same for a file that a spreadsheet may open: formulas are guarded in TSV too, as they always are in CSV. */
    public Listing guarded() {
        return new Listing(columns, rows, title, true);
    }

    /** Whether formulas are guarded in TSV too. */
    boolean isGuarded() {
        return guarded;
    }

    /** The same columns with other rows. */
    Listing with(Iterable<? extends List<?>> otherRows) {
        return new Listing(columns, otherRows, title, guarded);
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
    Optional<String> title() {
        return title;
    }
}
