package crm.store.records;

import crm.model.Field;
import crm.model.RecordType;
import crm.model.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
            for (Field<?> link : Links.between(other, row.type())) {
                boolean part = other.isPart() && link.name().equals("owner");
                if (!part) {
                    store.having(other, link, row.id()).forEach(from -> found.add(new Pointer(from, link)));
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

    /** For each link that points to a record, at most so many of the newest; links that do not are left out. */
    public List<Newest> newest(RecordType type, long id, int most) {
        List<Newest> links = new ArrayList<>();
        for (RecordType other : store.nouns().visible()) {
            for (Field<?> link : Links.between(other, type)) {
                List<Long> ids = store.pointing(other, link, id).stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(most)
                        .toList();
                if (!ids.isEmpty()) {
                    links.add(new Newest(other, link, ids));
                }
            }
        }
        return links;
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
