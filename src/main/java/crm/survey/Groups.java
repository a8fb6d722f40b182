package crm.survey;

import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.RecordType;
import crm.model.Segments;
import crm.query.Columns;
import crm.query.Names;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By which customers are told apart: the segments they are in, or the values of a field. */
final class Groups {
    /** Who is in no segment, or has no value. */
    static final String NONE = "(none)";

    private static final String SEGMENT = "segment";

    private final Session session;
    private final Map<Long, List<String>> groups = new HashMap<>();

    private Groups(Session session) {
        this.session = session;
    }

    /** By segment, where the word is that, else by a field of contacts, and of companies that have one of that name. */
    static Groups by(Session session, String word) {
        Groups groups = new Groups(session);
        if (word.equals(SEGMENT)) {
            groups.segments();
            return groups;
        }
        if (word.indexOf(',') >= 0) {
            throw CrmException.usage("--by " + word + " names several fields").hint("one at a time, or segment");
        }
        Columns.parse(new Names(session.nouns(), Contacts.TYPE), word);
        groups.field(Contacts.TYPE, word);
        if (session.nouns().type(Companies.TYPE).field(word).isPresent()) {
            groups.field(Companies.TYPE, word);
        }
        return groups;
    }

    private void segments() {
        session.store().all(Segments.TYPE).forEach(segment -> {
            String name = segment.require(Segments.NAME);
            session.each(Contacts.TYPE, List.of("segment = \"" + name + "\""), "id", cells -> groups.computeIfAbsent(
                            (Long) cells.get(0), any -> new ArrayList<>())
                    .add(name));
        });
    }

    private void field(RecordType type, String word) {
        ZoneId zone = session.reading().dates().zone();
        session.each(type, List.of(), "id," + word, cells -> {
            List<String> names = names(cells.get(1), zone);
            if (!names.isEmpty()) {
                groups.put((Long) cells.get(0), names);
            }
        });
    }

    private static List<String> names(Object value, ZoneId zone) {
        if (value instanceof List<?> several) {
            return several.stream().map(Object::toString).toList();
        }
        if (value instanceof BigDecimal number) {
            return List.of(
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        }
        if (value instanceof Instant time) {
            return List.of(LocalDate.ofInstant(time, zone).toString());
        }
        if (value instanceof Boolean flag) {
            return List.of(flag ? "yes" : "no");
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** The groups of a customer. */
    List<String> of(long who) {
        return groups.getOrDefault(who, List.of(NONE));
    }
}
