package crm.segment;

import crm.cli.Session;
import crm.model.Contacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Contacts with the stratum of each: the value of a field, or one for all. */
final class Strata {
    private Strata() {}

    /** The contacts a filter describes, ascending by id. */
    static Map<Long, String> of(Session session, List<String> filter, Optional<String> field) {
        Map<Long, String> strata = new TreeMap<>();
        session.each(Contacts.TYPE, filter, field.map(name -> "id," + name).orElse("id,id"), cells -> {
            Object value = field.isPresent() ? cells.get(1) : "";
            strata.put((Long) cells.get(0), value == null ? "" : value.toString());
        });
        return strata;
    }
}
