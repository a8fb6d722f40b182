package crm.identity;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.RecordType;
import crm.model.Row;
import crm.value.CrmException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Which of two values survives a merge where a field takes only one: that of the record that stays, unless the user says
 * otherwise for all fields or for one. The parts of a person's name are one thing, so is an address.
 */
final class KeepRules {
    /** The name under which rules speak of street, city, region, postcode and country at once. */
    static final String ADDRESS = "address";

    /** The name under which rules speak of a person's name with its parts. */
    static final String NAME = "name";

    private static final List<String> ADDRESS_FIELDS = List.of("street", "city", "region", "postcode", "country");
    private static final List<String> NAME_PARTS =
            List.of(Contacts.PREFIX.name(), Contacts.GIVEN.name(), Contacts.FAMILY.name(), Contacts.SUFFIX.name());

    /** How a surviving value is chosen. */
    enum Way {
        /** Of the record that stays. */
        FIRST,
        /** Of the record that was changed last. */
        NEWEST,
        /** Of the record that has been as it is for longest. */
        OLDEST,
        /** The longer text, the greater number, the earlier day. */
        LONGEST,
        /** Of a certain record. */
        OF_RECORD
    }

    private record Rule(Way way, long record) {}

    private final Map<String, Rule> rules = new HashMap<>();
    private Rule usual = new Rule(Way.FIRST, 0);

    private KeepRules() {}

    /**
     * The rules that a user gave.
     *
     * @param texts {@code newest}, {@code oldest}, {@code longest}, {@code first}, {@code FIELD=} one of these or
     *     {@code FIELD=REF}
     * @param records finds the record that a REF names
     * @throws CrmException usage, when a field or way is unknown or the field takes several values
     */
    static KeepRules of(RecordType type, List<String> texts, Function<String, Row> records) {
        KeepRules rules = new KeepRules();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                rules.usual = new Rule(way(text), 0);
            } else {
                String wanted = text.substring(equals + 1).strip();
                Rule rule = isWay(wanted)
                        ? new Rule(way(wanted), 0)
                        : new Rule(Way.OF_RECORD, records.apply(wanted).id());
                rules.rules.put(unit(type, text.substring(0, equals).strip()), rule);
            }
        }
        return rules;
    }

    private static boolean isWay(String word) {
        return List.of("first", "newest", "oldest", "longest").contains(word.toLowerCase(Locale.ROOT));
    }

    private static Way way(String word) {
        if (!isWay(word)) {
            throw CrmException.usage("--keep " + word + ": not newest, oldest, longest, first or FIELD=REF")
                    .hint("crm merge A B --keep newest --keep birthday=B");
        }
        return Way.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String unit(RecordType type, String name) {
        String plain = name.replace('-', '_');
        if (plain.equals(ADDRESS) || ADDRESS_FIELDS.contains(plain)) {
            return ADDRESS;
        }
        Field<?> field = type.field(plain).filter(found -> !found.isMeasure()).orElseThrow(() -> CrmException.usage(
                        "--keep " + name + ": a " + type + " has no such field")
                .nearest(plain, type.stored().stream().map(Field::name).toList()));
        if (field.type() == FieldType.TAGS || field.type() == FieldType.LONG_TEXT) {
            throw CrmException.usage("--keep " + name + ": " + name + " of both are kept");
        }
        return isNamePart(type, field) ? NAME : field.name();
    }

    /** Whether a field is a part of a person's name. */
    static boolean isNamePart(RecordType type, Field<?> field) {
        return type.equals(Contacts.TYPE) && NAME_PARTS.contains(field.name());
    }

    /** Whether a field is a part of the address. */
    static boolean isAddressPart(Field<?> field) {
        return ADDRESS_FIELDS.contains(field.name());
    }

    /** The fields of a kind's address, the street first. */
    static List<Field<?>> addressOf(RecordType type) {
        return ADDRESS_FIELDS.stream()
                .<Field<?>>map(name -> type.field(name).orElseThrow())
                .toList();
    }

    /** The field of a further address that holds a part of an address. */
    static Field<?> furtherOf(Field<?> part) {
        return part.name().equals("street")
                ? FurtherValues.CONTENT
                : FurtherValues.TYPE.field(part.name()).orElseThrow();
    }

    /** Whether somebody spoke of a field, or of all. */
    boolean speakOf(String unit) {
        return rules.containsKey(unit) || usual.way() != Way.FIRST;
    }

    /**
     * Whether the value of the other record takes the place of the one that stays.
     *
     * @param unit the field, {@link #NAME} or {@link #ADDRESS}
     */
    boolean prefersOther(String unit, Row stays, Row other, String text, String otherText) {
        Rule rule = rules.getOrDefault(unit, usual);
        return switch (rule.way()) {
            case FIRST -> false;
            case NEWEST -> other.changed() > stays.changed();
            case OLDEST -> other.changed() < stays.changed();
            case LONGEST -> otherText.length() > text.length();
            case OF_RECORD -> other.id() == rule.record();
        };
    }
}
