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
 * @param name its name in summaries: {@code hubspot-contacts}
 * @param noun the kind of record in it, singular
 * @param system what external ids are prefixed with; empty for none
 * @param marks keys of headers that every such file has
 * @param slots where columns go, by the key of their header
 */
record Shape(String name, String noun, String system, Set<String> marks, Map<String, Slot> slots) {
    private static final int MOST_OF_A_KIND = 9;

    Shape {
        marks = Set.copyOf(marks);
        slots = Map.copyOf(slots);
    }

    /**
     * A shape as it is declared: lines of {@code Header, Other header = slot}; {@code #} stands for 1 to 9 on both sides;
     * a header in square brackets is a mark.
     */
    static Shape of(String name, String noun, String system, String declaration) {
        Set<String> marks = new LinkedHashSet<>();
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (String line : declaration.lines().filter(text -> !text.isBlank()).toList()) {
            int equals = line.lastIndexOf('=');
            String slot = equals < 0 ? "" : line.substring(equals + 1).strip();
            for (String header : (equals < 0 ? line : line.substring(0, equals)).split(",", -1)) {
                boolean mark = header.strip().startsWith("[");
                if (mark) {
                    marks.add(Slot.key(header));
                }
                if (!slot.isEmpty()) {
                    numbered(header, slot).forEach(slots::putIfAbsent);
                }
            }
        }
        return new Shape(name, noun, system, marks, slots);
    }

    private static Map<String, Slot> numbered(String header, String slot) {
        if (!header.contains("#")) {
            return Map.of(Slot.key(header), Slot.parse(slot));
        }
        Map<String, Slot> all = new LinkedHashMap<>();
        for (int i = 1; i <= MOST_OF_A_KIND; i++) {
            String n = Integer.toString(i);
            all.put(Slot.key(header.replace("#", n)), Slot.parse(slot.replace("#", n)));
        }
        return all;
    }

    /** Where a column goes. */
    Optional<Slot> slot(String header) {
        return Optional.ofNullable(slots.get(Slot.key(header)));
    }

    /** Whether a file with these headers is of this shape. */
    boolean fits(Set<String> keys) {
        return keys.containsAll(marks);
    }

    /** How many of the columns it knows. */
    long known(List<String> columns) {
        return columns.stream().filter(column -> slot(column).isPresent()).count();
    }
}
