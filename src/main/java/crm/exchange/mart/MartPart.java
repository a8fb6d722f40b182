package crm.exchange.mart;

import crm.cli.Kinds;
import crm.cli.Session;
import crm.cli.StreamedRows;
import crm.model.Contacts;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.output.Listing;
import crm.query.ColumnRef;
import crm.query.Columns;
import crm.query.Names;
import crm.query.Select;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;

/** One export of a mart against a database: its columns, and those that are left out because they speak of a person. */
final class MartPart {
    private final Session session;
    private final Mart.Part part;
    private final Select select;
    private final List<String> leftOut = new ArrayList<>();

    /**
     * Checks an export.
     *
     * @param personal whether what speaks of a person may stand in it
     * @throws CrmException usage, when the filter or a column is not understood, or no column is left
     */
    MartPart(Session session, Mart.Part part, boolean personal) {
        this.session = session;
        this.part = part;
        RecordType type = type(session.nouns(), part.noun());
        Names names = new Names(session.nouns(), type);
        List<ColumnRef> columns = new ArrayList<>();
        String wanted = part.columns().isEmpty() ? "all" : part.columns();
        for (ColumnRef column : Columns.parse(names, wanted)) {
            if (personal || !isPersonal(column)) {
                columns.add(column);
            } else {
                leftOut.add(column.path().toString());
            }
        }
        if (columns.isEmpty()) {
            throw CrmException.usage("all columns of " + part.noun() + " speak of persons")
                    .hint("name others, or say --personal");
        }
        List<String> filter = part.filter().isEmpty() ? List.of() : List.of(part.filter());
        this.select = Select.from(session.nouns(), type, session.scope())
                .where(session.filter(type, filter))
                .columns(columns);
    }

    private static RecordType type(Nouns nouns, String word) {
        return nouns.called(word).orElseThrow(() -> CrmException.usage("no kind of record " + word)
                .nearest(word, nouns.visible().stream().map(RecordType::plural).toList()));
    }

    /** The name of a person speaks of that person too. */
    private static boolean isPersonal(ColumnRef column) {
        boolean person = column.isTitle()
                && column.field().target().filter(Contacts.TYPE.name()::equals).isPresent();
        return person || column.field().isPersonal();
    }

    /** The kind of record. */
    RecordType type() {
        return select.type();
    }

    /** As it was declared. */
    Mart.Part declared() {
        return part;
    }

    /** The names of its columns. */
    List<String> columns() {
        return select.columns().stream().map(column -> column.path().toString()).toList();
    }

    /** The columns that are left out. */
    List<String> leftOut() {
        return leftOut;
    }

    /** The rows, read while they are written. */
    Listing listing() {
        return Listing.of(Kinds.columns(select.columns()), new StreamedRows(to -> session.store()
                        .eachCells(select, to)))
                .titled(select.type().plural());
    }
}
