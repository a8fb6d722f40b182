package crm.report;

import crm.cli.Session;
import crm.model.RecordType;
import crm.query.Columns;
import crm.query.Names;
import crm.query.Select;
import java.util.List;
import java.util.function.Consumer;

/** Streams some columns of the records that a filter describes. */
final class Reading {
    private final Session session;

    Reading(Session session) {
        this.session = session;
    }

    void each(RecordType type, List<String> filter, String columns, Consumer<List<Object>> reader) {
        Names names = new Names(session.nouns(), type);
        session.store()
                .eachCells(
                        Select.from(session.nouns(), type, session.scope())
                                .where(session.filter(type, filter))
                                .columns(Columns.parse(names, columns)),
                        reader);
    }
}
