package crm.store.records;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.OwnFields;
import crm.model.RecordType;
import crm.model.Row;
import crm.value.CrmException;
import crm.value.Text;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Adds fields of the users' own to the nouns, and hides them again. */
public final class OwnFieldRegister {
    private static final Set<FieldType> ALLOWED =
            EnumSet.complementOf(EnumSet.of(FieldType.LINK, FieldType.TAGS, FieldType.COUNT));

    private final RecordStore store;

    /** The register of a store. */
    public OwnFieldRegister(RecordStore store) {
        this.store = store;
    }

    /** Adds a field; the type as the user writes it, {@code choice:Retail,Farming}. */
    public Row add(String noun, String name, String type, Optional<String> about) {
        int colon = type.indexOf(':');
        String kind = colon < 0 ? type : type.substring(0, colon);
        List<String> words = colon < 0
                ? List.of()
                : Arrays.stream(type.substring(colon + 1).split(",", -1))
                        .map(String::strip)
                        .toList();
        FieldType fieldType = kind(kind, words);
        return add(noun(noun), name, fieldType, words, about);
    }

    /** Adds a field of a known type. */
    public Row add(RecordType noun, String name, FieldType type, List<String> words, Optional<String> about) {
        if (!name.matches("[a-z][a-z0-9_]{0,39}")) {
            throw CrmException.invalid("a field cannot be called " + name)
                    .hint("use small letters, digits and underscores, at most 40");
        }
        if (noun.field(name).isPresent() || Set.of("id", "changed", "tag").contains(name)) {
            throw CrmException.conflict(Text.a(noun.name()) + " has a field " + name + " already");
        }
        store.addColumn(noun, Field.own(name, type, words, ""));
        return store.insert(Row.draft(OwnFields.TYPE)
                .with(OwnFields.NAME, name)
                .with(OwnFields.NOUN, noun.name())
                .with(OwnFields.KIND, type.name())
                .withOptional(
                        OwnFields.WORDS, words.isEmpty() ? Optional.empty() : Optional.of(String.join(",", words)))
                .withOptional(OwnFields.DESCRIPTION, about));
    }

    /** Hides a field; its values stay in the tables. */
    public void delete(String noun, String name) {
        RecordType type = noun(noun);
        Row field = store.all(OwnFields.TYPE).stream()
                .filter(row -> row.require(OwnFields.NOUN).equals(type.name())
                        && row.require(OwnFields.NAME).equals(name))
                .findFirst()
                .orElseThrow(() -> CrmException.notFound("own field of " + type.name(), name)
                        .nearest(
                                name,
                                type.fields().stream()
                                        .filter(Field::isOwn)
                                        .map(Field::name)
                                        .toList()));
        store.delete(field);
    }

    private RecordType noun(String noun) {
        List<String> names =
                store.nouns().visible().stream().map(RecordType::name).toList();
        return store.nouns().called(noun).orElseThrow(() -> CrmException.notFound("noun", noun)
                .nearest(noun, names));
    }

    private static FieldType kind(String kind, List<String> words) {
        List<String> names = ALLOWED.stream()
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .toList();
        FieldType type = ALLOWED.stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> CrmException.usage("no type " + kind).nearest(kind, names));
        if ((type == FieldType.CHOICE) == words.isEmpty()) {
            throw CrmException.usage("a choice needs its words, and only a choice has them")
                    .hint("write --type choice:Retail,Farming");
        }
        return type;
    }
}
