package crm.store;

import crm.model.Field;
import crm.model.RecordType;
import crm.model.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which records point to a record, and how to let go. */
public final class Pointers {
    private final RecordStore store;

    /**
     * One link to the record.
     *
     * @param from the record that points
     * @param link the field that does
     */
    public record Pointer(Row from, Field<?> link) {}

    /** Pointers in a store. */
    public Pointers(RecordStore store) {
        this.store = store;
    }

    /** All links to a record but those of its own parts. */
    public List<Pointer> to(Row row) {
        List<Pointer> found = new ArrayList<>();
        for (RecordType other : store.nouns().all()) {
            for (Field<?> link : Undo.linksTo(other, row.type())) {
                boolean part = other.isPart() && link.name().equals("owner");
                if (!part) {
                    store.rows(other, link.column() + " = ?", List.of(row.id()))
                            .forEach(from -> found.add(new Pointer(from, link)));
                }
            }
        }
        return found;
    }

    /**
     * The newest records of one kind that point to a record with one of their links.
     *
     * @param type their kind
     * @param link the field that points
     * @param ids their ids, the newest first
     */
    public record Newest(RecordType type, Field<?> link, List<Long> ids) {
        public Newest {
            ids = List.copyOf(ids);
        }
    }

    /** For each link that points to a record, at most so many of the newest; one statement finds them all. */
    public List<Newest> newest(RecordType type, long id, int most) {
        List<Newest> links = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (RecordType other : store.nouns().visible()) {
            for (Field<?> link : Undo.linksTo(other, type)) {
                parts.add("SELECT " + links.size() + ", id FROM " + store.from(other) + " WHERE " + link.column()
                        + " = ?");
                links.add(new Newest(other, link, List.of()));
            }
        }
        if (links.isEmpty()) {
            return links;
        }
        Map<Integer, List<Long>> found = new TreeMap<>();
        store.statements()
                .list(
                        String.join(" UNION ALL ", parts),
                        Collections.nCopies(parts.size(), id),
                        (results, cells) -> found.computeIfAbsent(results.getInt(1), any -> new ArrayList<>())
                                .add(results.getLong(2)));
        return found.entrySet().stream()
                .map(entry -> new Newest(
                        links.get(entry.getKey()).type(),
                        links.get(entry.getKey()).link(),
                        entry.getValue().stream()
                                .sorted(Comparator.reverseOrder())
                                .limit(most)
                                .toList()))
                .toList();
    }

    /** Clears the links; a record that cannot be without its link is deleted, with what points to it. */
    public void clear(List<Pointer> pointers) {
        for (Pointer pointer : pointers) {
            Row now = store.find(pointer.from().type(), pointer.from().id()).orElse(null);
            if (now == null) {
                continue;
            }
            if (pointer.link().isRequired()) {
                clear(to(now));
                store.delete(now);
            } else {
                store.update(now.without(pointer.link()));
            }
        }
    }
}
