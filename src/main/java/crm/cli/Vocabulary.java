package crm.cli;

import crm.model.Campaigns;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.Products;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.SavedMappings;
import crm.model.SavedReports;
import crm.model.Segments;
import crm.model.Users;
import crm.store.records.UserMirror;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The words that one database adds to the language: its own fields and users, which are known from the files beside it,
 * and the names of some of its records, for which it is opened where that keeps nobody waiting.
 */
final class Vocabulary {
    private static final List<RecordType> NAMED = List.of(Segments.TYPE, Campaigns.TYPE, Products.TYPE, Users.TYPE);

    private final Crm crm;
    private Optional<List<String>> users = Optional.empty();

    Vocabulary(Crm crm) {
        this.crm = crm;
    }

    /** Whether records of a kind go by names that are worth offering: they are few, and each has its own. */
    static boolean isNamed(RecordType type) {
        return NAMED.contains(type);
    }

    /** The nouns with own fields. */
    Nouns nouns() {
        return crm.declared();
    }

    /** The users, and {@code me}. */
    List<String> users() {
        if (users.isEmpty()) {
            List<String> all = new ArrayList<>(List.of("me"));
            all.addAll(UserMirror.of(crm.place()));
            users = Optional.of(all);
        }
        return users.get();
    }

    /** The names of the records of a kind, in alphabetical order. */
    List<String> names(RecordType type) {
        return type.equals(Users.TYPE) ? UserMirror.of(crm.place()) : labels(type, row -> true);
    }

    /** The names of the lists that were saved as reports. */
    List<String> reports() {
        return labels(SavedReports.TYPE, row -> true);
    }

    /** The names of the marts that users declared, or of the shapes that they saved. */
    List<String> mappings(boolean marts) {
        return labels(
                SavedMappings.TYPE,
                row -> marts == row.require(SavedMappings.NOUN).equals("mart"));
    }

    private List<String> labels(RecordType type, Predicate<Row> which) {
        return crm.glance(store -> store.all(type)).orElse(List.of()).stream()
                .filter(which)
                .map(Row::label)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** The words that a field may have, as far as they can be listed. */
    List<String> values(Field<?> field) {
        FieldType type = field.type();
        if (type == FieldType.FLAG) {
            return List.of("yes", "no");
        }
        if (type == FieldType.USER) {
            return users();
        }
        return target(field).map(this::names).orElse(field.choices());
    }

    /** What a field links to, where that goes by its name. */
    static Optional<RecordType> target(Field<?> field) {
        return field.target().map(Nouns.plain()::type).filter(Vocabulary::isNamed);
    }
}
