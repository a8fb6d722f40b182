package crm.exchange;

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
 */
record Shape(
        String name,
        String about,
        String noun,
        String system,
        List<Set<String>> marks,
        Map<String, Optional<Slot>> slots,
        Map<Template, Slot> computed,
        List<Set<String>> needs) {
    Shape {
        marks = List.copyOf(marks);
        slots = Map.copyOf(slots);
        computed = new LinkedHashMap<>(computed);
        needs = List.copyOf(needs);
    }

    /** Where a column goes; empty when it is unknown or goes nowhere. */
    Optional<Slot> slot(String header) {
        return slots.getOrDefault(Slot.key(header), Optional.empty());
    }

    /** Whether it knows a column. */
    boolean knows(String header) {
        return knowsKey(Slot.key(header));
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
