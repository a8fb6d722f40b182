package crm.exchange;

import crm.cli.Session;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a row would change in a record, in words. */
final class Difference {
    private Difference() {}

    /** The record, and each field that would change with what stands there and what would. */
    static String of(Session session, Row row, Merge merge, boolean otherLines) {
        List<String> words = new ArrayList<>();
        for (Field<?> field : row.type().stored()) {
            Object there = row.values().get(field.name());
            Object said = merge.values().get(field.name());
            if (!Objects.equals(there, said)) {
                words.add(field + " " + shown(session, field, there) + " -> " + shown(session, field, said));
            }
        }
        merge.added()
                .forEach(value -> words.add(value.require(FurtherValues.KIND) + " + "
                        + value.get(FurtherValues.CONTENT).orElse("")));
        if (otherLines) {
            words.add("other lines");
        }
        return row.type() + " " + row.id() + " (" + row.label() + "): " + String.join("; ", words);
    }

    private static String shown(Session session, Field<?> field, Object value) {
        return value == null
                ? "(nothing)"
                : session.reading().show(field, value).toString();
    }
}
