package crm.identity;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.RecordType;
import crm.model.Row;
import crm.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongUnaryOperator;

/**
 * What a record becomes that takes in others: every value, further value, tag and note is kept where there is a place for
 * it; of what has none it says which was kept and which was dropped. Pure.
 */
final class Survivor {
    private final RecordType type;
    private final KeepRules rules;
    private final BiFunction<Field<?>, Object, String> shown;
    private final LongUnaryOperator standsFor;
    private final Row before;
    private Row row;
    private final List<Row> known;
    private final List<Row> moved = new ArrayList<>();
    private final List<Row> added = new ArrayList<>();
    private final List<Long> superfluous = new ArrayList<>();
    private final List<Fate> fates = new ArrayList<>();

    /**
     * What became of the value of one field.
     *
     * @param field the field
     * @param kept the value that the record has now; empty when it had none and still has none there
     * @param of whose value that was
     * @param other the other value
     * @param otherOf whose that was
     * @param place where the other value is to be found now
     */
    record Fate(String field, String kept, long of, String other, long otherOf, String place) {
        /** The same in words: {@code city: Galle of 17, Kandy of 42 in the history}. */
        String words() {
            String ours = kept.isEmpty() ? "" : kept + " of " + of;
            String theirs = other.isEmpty() ? "" : other + " of " + otherOf + (place.isEmpty() ? "" : " in " + place);
            return field + ": " + ours + (ours.isEmpty() || theirs.isEmpty() ? "" : ", ") + theirs;
        }
    }

    /**
     * Begins with the record that stays.
     *
     * @param row the record
     * @param further its further values
     * @param shown a value as people read it
     * @param standsFor the id that stands for an id of this kind once all is merged
     */
    Survivor(
            Row row,
            List<Row> further,
            KeepRules rules,
            BiFunction<Field<?>, Object, String> shown,
            LongUnaryOperator standsFor) {
        this.type = row.type();
        this.before = row;
        this.row = row;
        this.known = new ArrayList<>(further);
        this.rules = rules;
        this.shown = shown;
        this.standsFor = standsFor;
        type.stored().forEach(field -> this.row = withoutItself(this.row, field));
    }

    /** The record that stays, as it becomes. */
    Row row() {
        return row;
    }

    /** Whether the record itself changes. */
    boolean isChanged() {
        return !row.values().equals(before.values());
    }

    /** Further values that the others had and that now belong to the record. */
    List<Row> moved() {
        return moved;
    }

    /** Further values that are new. */
    List<Row> added() {
        return added;
    }

    /** The ids of further values that the record had already. */
    List<Long> superfluous() {
        return superfluous;
    }

    /** What became of values that met another. */
    List<Fate> fates() {
        return fates;
    }

    /** Takes in a record with its further values. */
    void take(Row other, List<Row> further) {
        name(other);
        address(other);
        for (Field<?> field : type.stored()) {
            boolean ofUnit = KeepRules.isAddressPart(field) || isName(field);
            if (!ofUnit && other.get(field).isPresent()) {
                take(field, other);
            }
        }
        further.forEach(value -> further(value, other));
        add(Row.draft(FurtherValues.TYPE)
                .with(FurtherValues.KIND, FurtherValues.MERGED)
                .with(FurtherValues.CONTENT, Long.toString(other.id())));
    }

    private boolean isName(Field<?> field) {
        return type.equals(Contacts.TYPE) && (field.equals(Contacts.NAME) || KeepRules.isNamePart(type, field));
    }

    private void take(Field<?> field, Row other) {
        if (field.isMulti()) {
            several(field, other);
        } else if (field.type() == FieldType.TAGS) {
            unite(field, union(row, other, field), other);
        } else if (field.type() == FieldType.LONG_TEXT) {
            unite(field, joined(row, other, field), other);
        } else {
            single(field, withoutItself(other, field), other);
        }
    }

    private void unite(Field<?> field, Object both, Row other) {
        if (!both.equals(row.values().get(field.name()))) {
            row = row.set(field, both);
            String theirs = text(field, other.values().get(field.name()));
            fates.add(new Fate(field.name(), text(field, both), row.id(), theirs, other.id(), field.name()));
        }
    }

    /** A link to what is merged points to what it is merged into, and none to the record itself. */
    private Row withoutItself(Row some, Field<?> field) {
        boolean own = field.type() == FieldType.LINK
                && field.target().filter(type.name()::equals).isPresent();
        if (!own || some.get(field).isEmpty()) {
            return some;
        }
        long target = standsFor.applyAsLong((Long) some.values().get(field.name()));
        return target == before.id() ? some.without(field) : some.set(field, target);
    }

    private void single(Field<?> field, Row other, Row from) {
        Object theirs = other.values().get(field.name());
        Object ours = row.values().get(field.name());
        if (theirs == null) {
            return;
        }
        if (ours == null) {
            row = row.set(field, theirs);
            fates.add(new Fate(field.name(), text(field, theirs), from.id(), "", row.id(), ""));
            return;
        }
        if (Text.fold(text(field, ours)).equals(Text.fold(text(field, theirs)))) {
            return;
        }
        boolean earlier = field.name().equals(Contacts.SINCE.name())
                && !rules.speakOf(field.name())
                && ((LocalDate) theirs).isBefore((LocalDate) ours);
        boolean preferred = rules.prefersOther(field.name(), row, from, text(field, ours), text(field, theirs));
        if (earlier || preferred) {
            row = row.set(field, theirs);
            fates.add(new Fate(field.name(), text(field, theirs), from.id(), text(field, ours), row.id(), "history"));
        } else {
            fates.add(new Fate(field.name(), text(field, ours), row.id(), text(field, theirs), from.id(), "history"));
        }
    }

    private void several(Field<?> field, Row other) {
        String theirs = (String) other.values().get(field.name());
        if (row.get(field).isEmpty()) {
            row = row.set(field, theirs);
            fates.add(new Fate(field.name(), theirs, other.id(), "", row.id(), ""));
            return;
        }
        String ours = (String) row.values().get(field.name());
        if (Text.fold(ours).equals(Text.fold(theirs))) {
            return;
        }
        boolean first = rules.prefersOther(field.name(), row, other, ours, theirs);
        String kept = first ? theirs : ours;
        String second = first ? ours : theirs;
        if (first) {
            row = row.set(field, theirs);
        }
        Row value = Row.draft(FurtherValues.TYPE)
                .with(FurtherValues.KIND, field.name())
                .with(FurtherValues.CONTENT, second);
        fates.add(new Fate(
                field.name(), kept, first ? other.id() : row.id(), second, first ? row.id() : other.id(), "further"));
        if (!isKnown(value)) {
            add(value);
        }
    }

    private void further(Row value, Row other) {
        String content = value.get(FurtherValues.CONTENT).orElse("");
        boolean own = type.field(value.require(FurtherValues.KIND))
                .filter(Field::isMulti)
                .flatMap(field -> row.get(field))
                .filter(text -> sameText(text.toString(), content))
                .isPresent();
        if (own || isKnown(value)) {
            superfluous.add(value.id());
            return;
        }
        Row here = value.with(FurtherValues.OWNER, row.id());
        moved.add(here);
        known.add(here);
        fates.add(new Fate(value.require(FurtherValues.KIND), "", row.id(), contentOf(value), other.id(), "further"));
    }

    private static String contentOf(Row value) {
        List<String> parts = new ArrayList<>();
        for (Field<String> part : List.of(
                FurtherValues.CONTENT,
                FurtherValues.CITY,
                FurtherValues.REGION,
                FurtherValues.POSTCODE,
                FurtherValues.COUNTRY)) {
            value.get(part).ifPresent(parts::add);
        }
        return String.join(", ", parts);
    }

    private void add(Row value) {
        Row here = value.with(FurtherValues.OWNER, row.id());
        added.add(here);
        known.add(here);
    }

    private boolean isKnown(Row value) {
        return known.stream().anyMatch(there -> FurtherValues.TYPE.stored().stream()
                .filter(field -> !field.equals(FurtherValues.OWNER) && !field.equals(FurtherValues.LABEL))
                .allMatch(field -> sameText(
                        Objects.toString(there.values().get(field.name()), ""),
                        Objects.toString(value.values().get(field.name()), ""))));
    }

    private static boolean sameText(String one, String other) {
        return Text.fold(one).equals(Text.fold(other));
    }

    private static List<Object> union(Row row, Row other, Field<?> field) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Row each : List.of(row, other)) {
            ((List<?>) each.values().getOrDefault(field.name(), List.of()))
                    .forEach(tag -> words.putIfAbsent(Text.fold(tag.toString()), tag));
        }
        return List.copyOf(words.values());
    }

    private static String joined(Row row, Row other, Field<?> field) {
        String ours = Objects.toString(row.values().get(field.name()), "");
        String theirs = other.values().get(field.name()).toString();
        return ours.isEmpty() ? theirs : ours.contains(theirs) ? ours : ours + "\n" + theirs;
    }

    /** The parts of a name stay together: given and family name of different records make a person that nobody is. */
    private void name(Row other) {
        if (!type.equals(Contacts.TYPE) || other.get(Contacts.NAME).isEmpty()) {
            return;
        }
        String theirs = other.require(Contacts.NAME);
        String ours = row.get(Contacts.NAME).orElse("");
        boolean fuller = isFuller(other);
        boolean theirName = ours.isEmpty()
                || (!sameText(ours, theirs)
                        && (fuller || rules.prefersOther(KeepRules.NAME, row, other, ours, theirs)));
        if (sameText(ours, theirs)) {
            fill(List.of(Contacts.PREFIX, Contacts.GIVEN, Contacts.FAMILY, Contacts.SUFFIX), other);
            return;
        }
        String place = ours.isEmpty() || (fuller && theirName) ? "" : "history";
        fates.add(
                theirName
                        ? new Fate(KeepRules.NAME, theirs, other.id(), ours, row.id(), place)
                        : new Fate(KeepRules.NAME, ours, row.id(), theirs, other.id(), place));
        if (theirName) {
            for (Field<String> part :
                    List.of(Contacts.NAME, Contacts.PREFIX, Contacts.GIVEN, Contacts.FAMILY, Contacts.SUFFIX)) {
                Optional<String> value = other.get(part);
                row = value.isPresent() ? row.with(part, value.get()) : row.without(part);
            }
        }
    }

    /** Whether the other record has the same name with a part that is missing here. */
    private boolean isFuller(Row other) {
        return !rules.speakOf(KeepRules.NAME)
                && includes(other, Contacts.GIVEN)
                && includes(other, Contacts.FAMILY)
                && includes(other, Contacts.PREFIX)
                && includes(other, Contacts.SUFFIX);
    }

    private boolean includes(Row other, Field<String> part) {
        Optional<String> ours = row.get(part);
        return ours.isEmpty()
                || other.get(part)
                        .filter(theirs -> sameText(theirs, ours.get()))
                        .isPresent();
    }

    private void fill(List<Field<String>> fields, Row other) {
        for (Field<String> field : fields) {
            if (row.get(field).isEmpty()) {
                row = row.withOptional(field, other.get(field));
            }
        }
    }

    /** An address that says the same or more fills this one; another becomes a further one. */
    private void address(Row other) {
        List<Field<?>> parts = KeepRules.addressOf(type);
        if (parts.stream().allMatch(part -> other.get(part).isEmpty())) {
            return;
        }
        boolean empty = parts.stream().allMatch(part -> row.get(part).isEmpty());
        boolean agrees = parts.stream().allMatch(part -> agrees(part, other));
        if (agrees) {
            String old = address(row, parts);
            for (Field<?> part : parts) {
                Object theirs = other.values().get(part.name());
                row = row.get(part).isPresent() || theirs == null ? row : row.set(part, theirs);
            }
            if (!old.equals(address(row, parts))) {
                fates.add(new Fate(KeepRules.ADDRESS, address(row, parts), other.id(), empty ? "" : old, row.id(), ""));
            }
            return;
        }
        String ours = address(row, parts);
        String theirs = address(other, parts);
        boolean first = rules.prefersOther(KeepRules.ADDRESS, row, other, ours, theirs);
        Row aside = first ? row : other;
        Row value = Row.draft(FurtherValues.TYPE).with(FurtherValues.KIND, KeepRules.ADDRESS);
        for (Field<?> part : parts) {
            Object there = aside.values().get(part.name());
            value = there == null ? value : value.set(KeepRules.furtherOf(part), there);
            if (first) {
                Object here = other.values().get(part.name());
                row = here == null ? row.without(part) : row.set(part, here);
            }
        }
        fates.add(new Fate(
                KeepRules.ADDRESS,
                first ? theirs : ours,
                first ? other.id() : row.id(),
                first ? ours : theirs,
                first ? row.id() : other.id(),
                "further"));
        if (!isKnown(value)) {
            add(value);
        }
    }

    private boolean agrees(Field<?> part, Row other) {
        Object ours = row.values().get(part.name());
        Object theirs = other.values().get(part.name());
        return ours == null || theirs == null || sameText(ours.toString(), theirs.toString());
    }

    private String address(Row of, List<Field<?>> parts) {
        return String.join(
                ", ",
                parts.stream()
                        .flatMap(part -> Optional.ofNullable(of.values().get(part.name())).stream())
                        .map(Object::toString)
                        .toList());
    }

    private String text(Field<?> field, Object value) {
        return shown.apply(field, value);
    }
}
