package crm.exchange;

import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.Products;
import crm.model.Row;
import crm.store.records.RecordStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records that links of exported records point to; those met lately are kept. */
final class Linked {
    private static final int MOST_WHOLE = 20_000;
    private static final int MOST_NAMED = 250_000;
    private static final List<Field<?>> NAMES =
            List.of(Contacts.EMAIL, Contacts.REF, Contacts.NAME, Contacts.PHONE, Companies.DOMAIN, Products.CODE);

    private final Nouns nouns;
    private final RecordStore store;
    private final boolean whole;
    private final Map<String, Map<Long, Optional<Row>>> known = new HashMap<>();

    /**
     * What links point to in a store: as things are, or as they were.
     *
     * @param whole with all its fields; else with those that name it, which takes less memory
     */
    Linked(RecordStore store, boolean whole) {
        this.nouns = store.nouns();
        this.store = store;
        this.whole = whole;
    }

    /** Reads what all links of some records of one kind point to, many at once. */
    void read(List<Row> rows) {
        for (Field<?> link :
                rows.isEmpty() ? List.<Field<?>>of() : rows.get(0).type().stored()) {
            if (link.type() == FieldType.LINK) {
                Map<Long, Optional<Row>> those = those(link.target().orElseThrow());
                long[] missing = rows.stream()
                        .map(row -> row.values().get(link.name()))
                        .filter(id -> id instanceof Long && !those.containsKey(id))
                        .mapToLong(id -> (Long) id)
                        .sorted()
                        .distinct()
                        .toArray();
                store.eachById(
                        nouns.type(link.target().orElseThrow()),
                        missing,
                        row -> those.put(row.id(), Optional.of(kept(row))));
            }
        }
    }

    private Map<Long, Optional<Row>> those(String noun) {
        Map<Long, Optional<Row>> those = known.computeIfAbsent(noun, any -> new HashMap<>());
        if (those.size() > (whole ? MOST_WHOLE : MOST_NAMED)) {
            those.clear();
        }
        return those;
    }

    private Row kept(Row row) {
        if (whole) {
            return row;
        }
        Map<String, Object> values = new HashMap<>();
        row.values().forEach((name, value) -> {
            Field<?> field = row.type().field(name).orElseThrow();
            boolean title = row.type().title().filter(field::equals).isPresent();
            if (title || NAMES.stream().anyMatch(kept -> kept.name().equals(name))) {
                values.put(name, value);
            }
        });
        return new Row(row.type(), row.id(), row.changed(), values);
    }

    /** The record a link points to. */
    Optional<Row> target(Row row, Field<?> link) {
        return row.values().get(link.name()) instanceof Long id
                ? record(link.target().orElseThrow(), id)
                : Optional.empty();
    }

    /** The record of that kind and id. */
    Optional<Row> record(String noun, long id) {
        return those(noun)
                .computeIfAbsent(id, any -> store.find(nouns.type(noun), id).map(this::kept));
    }

    /** What names a record in a file: a person by e-mail, else by external id, name or phone; anything else by its name. */
    static String name(Row target) {
        Optional<String> name = target.type().name().equals("contact")
                ? target.get(Contacts.EMAIL)
                        .or(() -> target.get(Contacts.REF))
                        .or(() -> target.get(Contacts.NAME))
                        .or(() -> target.get(Contacts.PHONE))
                : target.type().title().flatMap(target::get);
        return name.orElse(null);
    }
}
