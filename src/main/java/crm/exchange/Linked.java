package crm.exchange;

import crm.cli.Session;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The records that links of exported records point to; those met lately are kept. */
final class Linked {
    private static final int MOST_KEPT = 50_000;

    private final Session session;
    private final Map<String, Map<Long, Optional<Row>>> known = new HashMap<>();

    Linked(Session session) {
        this.session = session;
    }

    /** The record a link points to. */
    Optional<Row> target(Row row, Field<?> link) {
        return row.values().get(link.name()) instanceof Long id
                ? record(link.target().orElseThrow(), id)
                : Optional.empty();
    }

    /** The record of that kind and id. */
    Optional<Row> record(String noun, long id) {
        Map<Long, Optional<Row>> those = known.computeIfAbsent(noun, any -> new HashMap<>());
        if (those.size() > MOST_KEPT) {
            those.clear();
        }
        return those.computeIfAbsent(
                id, any -> session.store().find(session.nouns().type(noun), id));
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
