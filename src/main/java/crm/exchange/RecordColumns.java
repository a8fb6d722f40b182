package crm.exchange;

import crm.model.FurtherValues;
import crm.model.Row;
import crm.output.Column;
import java.util.List;

/** What a record becomes in a file: columns, and one or more rows of cells. */
interface RecordColumns {
    /**
     * A record with its parts.
     *
     * @param further its further values
     * @param lines its lines, if it is an order
     */
    record Whole(Row row, List<Row> further, List<Row> lines) {
        /** Its further values of a kind: {@code email}, {@code address}, ... */
        List<Row> further(String kind) {
            return further.isEmpty()
                    ? further
                    : further.stream()
                            .filter(value -> value.require(FurtherValues.KIND).equals(kind))
                            .toList();
        }
    }

    /** Makes ready for some records of one kind, whose rows are asked for next. */
    default void prepare(List<Row> records) {}

    /** The columns in order. */
    List<Column> columns();

    /** Whether a record can stand in such a file. */
    default boolean takes(Whole whole) {
        return true;
    }

    /** Why those that it does not take are left out. */
    default String refusal() {
        return "there is no place for them in that shape";
    }

    /** The rows of a record, one cell a column: one, and one more for each further line of an order. */
    List<List<Object>> rows(Whole whole);
}
