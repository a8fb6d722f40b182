package crm.store.history;

import crm.model.RecordType;
import crm.model.Row;
import crm.store.WithinStore;
import crm.store.engine.Cells;
import crm.store.engine.Failure;
import crm.store.engine.Statements;
import crm.store.schema.RecordRows;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Every version of every record of a kind, those of now and those of the history, in the order of their ids. */
@WithinStore
public final class Versions {
    private final Statements statements;
    private final RecordType type;
    private final Cells cells = new Cells();

    /** The versions of the records of a kind. */
    public Versions(Statements statements, RecordType type) {
        this.statements = statements;
        this.type = type;
    }

    /**
     * One version.
     *
     * @param row its values, with the change set that made it
     * @param gone the change set that ended it; 0 while it lives
     */
    public record Version(Row row, long gone) {}

    /** Reads them one after the other; those of one record in no order. */
    public void each(Consumer<Version> reader) {
        String now = select("CAST(0 AS BIGINT)", type.table());
        String was = select("gone", type.historyTable());
        try (PreparedStatement nowStatement = statements.connection().prepareStatement(now);
                PreparedStatement wasStatement = statements.connection().prepareStatement(was);
                ResultSet nows = nowStatement.executeQuery();
                ResultSet wases = wasStatement.executeQuery()) {
            Version living = next(nows);
            Version gone = next(wases);
            while (living != null || gone != null) {
                if (gone == null
                        || (living != null && living.row().id() <= gone.row().id())) {
                    reader.accept(living);
                    living = next(nows);
                } else {
                    reader.accept(gone);
                    gone = next(wases);
                }
            }
        } catch (SQLException e) {
            throw Failure.of(e, now);
        }
    }

    private String select(String gone, String table) {
        StringBuilder sql = new StringBuilder("SELECT id, changed");
        type.stored().forEach(field -> sql.append(", ").append(field.column()));
        return sql.append(", ")
                .append(gone)
                .append(" FROM ")
                .append(table)
                .append(" ORDER BY id")
                .toString();
    }

    private Version next(ResultSet results) throws SQLException {
        if (!results.next()) {
            return null;
        }
        Row row = RecordRows.row(type, results, cells);
        return new Version(row, results.getLong(3 + type.stored().size()));
    }
}
