package crm.store.records;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.store.WithinStore;
import java.util.List;

/** Which fields point where. */
@WithinStore
public final class Links {
    private Links() {}

    /** The link fields of one kind that may point to another. */
    public static List<Field<?>> between(RecordType from, RecordType to) {
        return from.stored().stream()
                .filter(field -> field.type() == FieldType.LINK)
                .filter(field -> field.target().filter(to.name()::equals).isPresent() || ownerOf(from, field, to))
                .<Field<?>>map(field -> field)
                .toList();
    }

    private static boolean ownerOf(RecordType from, Field<?> field, RecordType to) {
        return from.isPart()
                && field.name().equals("owner")
                && Nouns.VISIBLE.contains(to)
                && !field.target().orElse("").equals("order");
    }
}
