package crm.exchange.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of one open file under the names of their columns. */
sealed interface Rows extends Closeable permits DelimitedRows, JsonRows, JsonLines, NamedRows, OwnText, SheetRows {
    /** The unique names of the columns. */
    List<String> columns();

    /** The next row; nothing at the end. */
    Optional<SourceRow> next() throws IOException;

    /** Which lines stand below the table and are no rows; known at the end. */
    default Optional<String> below() {
        return Optional.empty();
    }
}
