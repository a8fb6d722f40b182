package crm.exchange;

import crm.model.Closing;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.Invoices;
import crm.model.Leads;
import crm.model.Orders;
import crm.model.Payments;
import crm.model.RecordType;
import crm.model.Row;
import crm.value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a record becomes when a file says more about it. A value that is there is replaced by another one, never by none; a
 * second e-mail or phone joins the first; tags and notes are added.
 *
 * @param values the values of the record afterwards
 * @param added further values that it gets
 */
record Merge(Map<String, Object> values, List<Row> added) {
    private static final Set<Field<?>> PLACES = Set.of(Orders.SAME, Payments.SAME);
    private static final List<Field<String>> NAMES =
            List.of(Contacts.NAME, Contacts.PREFIX, Contacts.GIVEN, Contacts.FAMILY, Contacts.SUFFIX);

    /**
     * Merges a draft into a record.
     *
     * @param old the values of the record
     * @param further its further values
     * @param gently only what the record does not know yet
     * @param blanks whether an empty cell erases
     */
    static Merge of(
            RecordType type, Map<String, Object> old, List<Row> further, Draft draft, boolean gently, boolean blanks) {
        Map<String, Object> values = new HashMap<>(old);
        List<Row> added = new ArrayList<>();
        if (blanks) {
            draft.blanks().forEach(field -> {
                if (!draft.values().containsKey(field)) {
                    values.remove(field);
                }
            });
        }
        boolean person = type.equals(Contacts.TYPE);
        for (Map.Entry<String, Object> entry : draft.values().entrySet()) {
            Optional<Field<?>> field = type.field(entry.getKey());
            boolean aside = field.isEmpty() || PLACES.contains(field.get()) || isKnown(type, old, draft, field.get());
            if (aside || (person && NAMES.contains(field.get()))) {
                continue;
            }
            if (field.get().isMulti()) {
                first(values, added, further, field.get(), (String) entry.getValue(), gently);
            } else {
                Object there = values.get(entry.getKey());
                values.put(
                        entry.getKey(),
                        there == null ? entry.getValue() : both(field.get(), there, entry.getValue(), gently));
            }
        }
        if (person) {
            name(values, draft, gently);
        }
        for (Row more : draft.further()) {
            boolean known = Stream.of(further, added).flatMap(List::stream).anyMatch(one -> same(one, more))
                    || more.get(FurtherValues.CONTENT)
                            .filter(text -> text.equals(values.get(more.require(FurtherValues.KIND))))
                            .isPresent()
                    || isOwnAddress(values, more);
            if (!known) {
                added.add(more);
            }
        }
        return new Merge(values, added);
    }

    /**
     * Whether an invoice knows better: its status follows from its payments unless it is void, and what was settled elsewhere
     * says nothing new while it is the same sum, or what the payments on record add up to.
     */
    private static boolean isKnown(RecordType type, Map<String, Object> old, Draft draft, Field<?> field) {
        if (!type.equals(Invoices.TYPE)) {
            return false;
        }
        boolean writtenOff = "void".equals(old.get(Invoices.STATUS.name()))
                || draft.get(Invoices.STATUS).filter("void"::equals).isPresent();
        boolean sameSum = draft.get(Invoices.SETTLED)
                .filter(sum ->
                        isSum(sum, old.get(Invoices.SETTLED.name())) || isSum(sum, old.get(Invoices.PAID.name())))
                .isPresent();
        boolean settled = field.equals(Invoices.SETTLED) || field.equals(Invoices.SETTLED_ON);
        return (field.equals(Invoices.STATUS) && !writtenOff) || (settled && sameSum);
    }

    private static boolean isSum(BigDecimal sum, Object there) {
        return there instanceof BigDecimal known && sum.compareTo(known) == 0;
    }

    private static void first(
            Map<String, Object> values,
            List<Row> added,
            List<Row> further,
            Field<?> field,
            String value,
            boolean gently) {
        Object there = values.get(field.name());
        boolean known = value.equals(there)
                || further.stream()
                        .anyMatch(row -> row.require(FurtherValues.KIND).equals(field.name())
                                && row.get(FurtherValues.CONTENT)
                                        .filter(value::equals)
                                        .isPresent());
        if (known) {
            return;
        }
        boolean stays = there != null && (gently || field.name().equals(Contacts.REF.name()));
        if (!stays) {
            values.put(field.name(), value);
        }
        if (there != null) {
            added.add(Row.draft(FurtherValues.TYPE)
                    .with(FurtherValues.KIND, field.name())
                    .with(FurtherValues.CONTENT, stays ? value : there.toString()));
        }
    }

    private static Object both(Field<?> field, Object there, Object said, boolean gently) {
        if (field.type() == FieldType.TAGS) {
            Map<String, Object> words = new java.util.LinkedHashMap<>();
            Stream.of(there, said)
                    .flatMap(tags -> ((List<?>) tags).stream())
                    .forEach(tag -> words.putIfAbsent(Text.fold(tag.toString()), tag));
            return List.copyOf(words.values());
        }
        if (field.type() == FieldType.LONG_TEXT) {
            return there.toString().contains(said.toString()) ? there : there + "\n" + said;
        }
        boolean closed = Closing.of(Leads.TYPE)
                .filter(lead -> field.equals(lead.state()) && lead.closed().contains(there))
                .isPresent();
        return gently || closed ? there : said;
    }

    private static void name(Map<String, Object> values, Draft draft, boolean gently) {
        Optional<String> said = draft.get(Contacts.NAME);
        if (said.isEmpty()) {
            return;
        }
        Object there = values.get(Contacts.NAME.name());
        boolean known = there != null && (gently || words(there.toString()).containsAll(words(said.get())));
        if (known && (gently || !isRespelled(there.toString(), said.get()))) {
            return;
        }
        NAMES.forEach(field -> draft.get(field).ifPresent(part -> values.put(field.name(), part)));
        String full = Stream.of("prefix", "given", "family", "suffix")
                .filter(values::containsKey)
                .map(part -> values.get(part).toString())
                .collect(Collectors.joining(" "));
        boolean partial = draft.get(Contacts.GIVEN).isEmpty()
                || draft.get(Contacts.FAMILY).isEmpty();
        if (partial && there != null && !full.isEmpty()) {
            values.put(Contacts.NAME.name(), full);
        }
    }

    /** The same name in other letters: another case, other accents. */
    private static boolean isRespelled(String there, String said) {
        return !there.equals(said) && Text.fold(there).equals(Text.fold(said));
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(Text.fold(name).split(" ", -1)));
    }

    private static boolean same(Row one, Row other) {
        Set<String> fields = new LinkedHashSet<>(List.of("kind", "content", "city", "postcode"));
        return fields.stream()
                .allMatch(field -> java.util.Objects.equals(
                        one.values().get(field), other.values().get(field)));
    }

    private static boolean isOwnAddress(Map<String, Object> values, Row more) {
        return more.require(FurtherValues.KIND).equals("address")
                && java.util.Objects.equals(values.get("street"), more.values().get("content"))
                && java.util.Objects.equals(values.get("city"), more.values().get("city"));
    }
}
