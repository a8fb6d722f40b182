package crm.store.dump;

import crm.store.check.Finding;
import crm.value.CrmException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Where the rows of a whole database come from: a dump. */
public interface TableSource {
    /** The version of the schema its rows fit. */
    int version();

    /** Whether it has what records were, and the journal; else all records are as one new change set made them. */
    boolean hasHistory();

    /** The columns of users' own fields, hidden ones too: the table, then the definitions, such as {@code x_a DATE}. */
    Map<String, List<String>> ownColumns();

    /** The next free id. */
    long nextId();

    /** The rows of a table, in its order, each with a value or null for each of its columns. */
    Iterator<List<Object>> rows(StoredTable table);

    /** The error to report for a rule that does not hold once all rows are stored. */
    CrmException complaint(Finding finding);
}
