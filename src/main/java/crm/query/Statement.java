package crm.query;

import java.util.List;

/**
 * A complete SELECT.
 *
 * @param sql the text and its values
 * @param columns what it returns behind {@code id} and {@code changed}, which always come first
 */
public record Statement(Sql sql, List<ColumnRef> columns) {
    public Statement {
        columns = List.copyOf(columns);
    }
}
