package crm.store.records;

import crm.model.Field;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.engine.Statements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Which records point to any of many, link by link. */
public final class IncomingLinks {
    private static final int FEW = 50;
    private static final int AT_ONCE = 1000;

    private final RecordStore store;

    /**
     * A field by which records of one kind point to another.
     *
     * @param from the kind that points
     * @param field its field
     */
    public record Link(RecordType from, Field<?> field) {}

    /** Links in a store. */
    public IncomingLinks(RecordStore store) {
        this.store = store;
    }

    /** The fields that point to records of a kind; that parts belong to their owner is none. */
    public List<Link> to(RecordType type) {
        List<Link> links = new ArrayList<>();
        for (RecordType other : store.nouns().all()) {
            for (Field<?> field : Links.between(other, type)) {
                if (!(other.isPart() && field.name().equals("owner"))) {
                    links.add(new Link(other, field));
                }
            }
        }
        return links;
    }

    /** Hands over the records that point to any of these, a thousand at once, in the order of their ids. */
    public void each(Link link, Set<Long> targets, Consumer<List<Row>> reader) {
        List<Long> ids = pointing(link, targets);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            reader.accept(store.rows(link.from(), "id IN (" + marks(some.size()) + ") ORDER BY id", some));
        }
    }

    /** All records that point to any of these. */
    public List<Row> all(Link link, Set<Long> targets) {
        List<Row> all = new ArrayList<>();
        each(link, targets, all::addAll);
        return all;
    }

    private List<Long> pointing(Link link, Set<Long> targets) {
        List<Long> found = new ArrayList<>();
        String column = link.field().column();
        String select = "SELECT id, " + column + " FROM " + link.from().table() + " WHERE " + column;
        Statements statements = store.statements();
        if (targets.isEmpty()) {
            return found;
        }
        if (targets.size() <= FEW) {
            statements.each(
                    select + " IN (" + marks(targets.size()) + ")",
                    List.copyOf(targets),
                    (results, cells) -> found.add(results.getLong(1)));
        } else {
            statements.each(select + " IS NOT NULL", List.of(), (results, cells) -> {
                if (targets.contains(results.getLong(2))) {
                    found.add(results.getLong(1));
                }
            });
        }
        Collections.sort(found);
        return found;
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }
}
