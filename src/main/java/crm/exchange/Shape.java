package crm.exchange;

import crm.value.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that one program exports: how they are recognised and where their columns go.
 *
 * @param name its name in summaries and behind {@code --shape}: {@code hubspot-contacts}
 * @param about one line for people
 * @param noun the kind of record in it, singular; also one that is not kept here
 * @param system what external ids are prefixed with; empty for none
 * @param marks what every such file has: of each set one column, by the key of its header
 * @param slots where columns go, by the key of their header; absent for those that are known and go nowhere
 * @param computed values put together from columns, or the same for every row
 * @param needs what a record of that kind cannot do without: of each set one field, or what a link names
 * @param written how such a file is written: for it, the same declaration is read the other way round
 */
record Shape(
        String name,
        String about,
        String noun,
        String system,
        List<Set<String>> marks,
        Map<String, Optional<Slot>> slots,
        Map<Template, Slot> computed,
        List<Set<String>> needs,
        Written written) {
    /** Stands for all columns that the shape does not name. */
    static final String REST = "*";

    /**
     * How a file of that shape is written.
     *
     * @param headings the columns in their order, each under the first of its names
     * @param marks for each mark the first of its names, to stand there even when it is empty
     * @param dates a pattern for days, {@code local} for that of the business's region; empty for ISO 8601
     * @param words the words for our choices, by field and our word
     */
    record Written(List<Heading> headings, List<String> marks, String dates, Map<String, Map<String, String>> words) {
        Written {
            headings = List.copyOf(headings);
            marks = List.copyOf(marks);
            words = Map.copyOf(words);
        }

        /** The word for one of our choices; ours where there is no other. */
        String word(String field, String ours) {
            return words.getOrDefault(field, Map.of()).getOrDefault(ours, ours);
        }

        /** Our word for one of theirs. */
        Optional<String> ours(String field, String theirs) {
            return words.getOrDefault(field, Map.of()).entrySet().stream()
                    .filter(word -> Text.fold(word.getValue()).equals(Text.fold(theirs)))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /**
     * A column as it is written.
     *
     * @param slot whose value stands in it; for a column that no import reads one that goes nowhere
     * @param template what stands in such a column: {@code {customer.name}}, {@code {currency}} or a text
     */
    record Heading(String text, Slot slot, Optional<Template> template) {}

    Shape {
        marks = List.copyOf(marks);
        slots = Map.copyOf(slots);
        computed = new LinkedHashMap<>(computed);
        needs = List.copyOf(needs);
    }

    /** Where a column goes; empty when it is unknown or goes nowhere. */
    Optional<Slot> slot(String header) {
        String key = Slot.key(header);
        Optional<Numbered> beyond = slots.containsKey(key) ? Optional.empty() : Numbered.of(key);
        return beyond.filter(one -> knowsKey(one.twin()))
                .map(one -> slots.get(one.twin()).map(slot -> slot.counted(Numbered.LAST, one.number())))
                .orElseGet(() -> slots.getOrDefault(key, Optional.empty()));
    }

    /** Where columns go that it does not know; mostly nowhere. */
    Optional<Slot> rest() {
        return slots.getOrDefault(REST, Optional.empty());
    }

    /** Whether it knows a column. */
    boolean knows(String header) {
        String key = Slot.key(header);
        return knowsKey(key)
                || Numbered.of(key).filter(one -> knowsKey(one.twin())).isPresent();
    }

    /** Whether it knows a column by the key of its header. */
    boolean knowsKey(String key) {
        return slots.containsKey(key);
    }

    /** The keys of all headers it knows. */
    Set<String> keys() {
        return slots.keySet();
    }

    /** How many of its marks a file with these headers does not have. */
    long missing(Set<String> keys) {
        return marks.stream()
                .filter(mark -> mark.stream().noneMatch(keys::contains))
                .count();
    }

    /** Whether the fields that columns go to are enough for a record. */
    boolean suffices(List<String> columns) {
        Set<String> fields = new LinkedHashSet<>();
        columns.forEach(column -> slot(column).ifPresent(slot -> {
            fields.add(slot.link().isEmpty() ? slot.group() : slot.link());
            fields.add(slot.link().isEmpty() && slot.group().isEmpty() ? slot.field() : "");
        }));
        return needs.stream().allMatch(some -> some.stream().anyMatch(fields::contains));
    }
}
