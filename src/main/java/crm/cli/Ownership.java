package crm.cli;

import crm.model.Activities;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Users;
import crm.query.Condition;
import crm.query.Op;
import crm.query.Select;
import crm.value.CrmException;
import crm.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who owns what, over all kinds of record. Owners are kept as text, by the name of the user, so that a record can be
 * read without its user; what a change of a user means for them happens here.
 */
public final class Ownership {
    private final Session session;

    /** Ownership in a session. */
    public Ownership(Session session) {
        this.session = session;
    }

    /** The fields of a kind of record that hold users. */
    static List<Field<?>> fields(RecordType type) {
        return type.stored().stream()
                .filter(field -> field.type() == FieldType.USER)
                .toList();
    }

    /** How many records of each kind a user owns, by plural; kinds without any are left out. */
    public Map<String, Long> counts(String user, boolean open) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (RecordType type : types(open)) {
            long count = 0;
            for (Field<?> field : fields(type)) {
                count += session.store().count(select(type, field, user, open));
            }
            if (count > 0) {
                counts.put(type.plural(), count);
            }
        }
        return counts;
    }

    /**
     * Gives what one user owns to another.
     *
     * @param open only records that are open, of kinds that are closed at all; no activities, which are past
     * @return how many records have another owner now
     */
    public long give(String from, String to, boolean open) {
        long given = 0;
        for (RecordType type : types(open)) {
            for (Field<?> field : fields(type)) {
                List<Row> rows = session.store().list(select(type, field, from, open));
                rows.forEach(row -> session.store().update(row.set(field, to)));
                given += rows.size();
            }
        }
        return given;
    }

    private List<RecordType> types(boolean open) {
        return session.nouns().visible().stream()
                .filter(type -> !open || !type.equals(Activities.TYPE))
                .toList();
    }

    private Select select(RecordType type, Field<?> field, String user, boolean open) {
        List<Condition> parts = new ArrayList<>(List.of(Condition.compare(field.name(), Op.EQUAL, user)));
        if (open && type.hidesClosed()) {
            parts.add(session.filter(type, List.of("open")));
        }
        return Select.from(session.nouns(), type, session.scope()).where(new Condition.And(parts));
    }

    /** Stores a changed record; what a user owns follows a new name. */
    Row update(Row before, Row after) {
        Row stored = session.store().update(after);
        if (before.type().equals(Users.TYPE)) {
            String was = before.require(Users.NAME);
            String is = after.require(Users.NAME);
            if (!was.equals(is)) {
                give(was, is, false);
            }
        }
        return stored;
    }

    /** Refuses (conflict, exit 5) to delete a user who owns something: the name would be nobody's. */
    void requireNothingOwned(Row row) {
        if (!row.type().equals(Users.TYPE)) {
            return;
        }
        String user = row.require(Users.NAME);
        Map<String, Long> counts = counts(user, false);
        if (!counts.isEmpty()) {
            throw CrmException.conflict("user " + user + " owns " + told(counts))
                    .hint("crm user hand-over " + user + " ANOTHER gives them away; who left stays with crm user edit "
                            + user + " --status left");
        }
    }

    /** Counts as a sentence has them: {@code 3 leads, 1 deal}. */
    public String told(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count ->
                        session.nouns().called(count.getKey()).orElseThrow().counted(count.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Every name that owns something, with how many records of each kind, by the name as it is kept. */
    public Map<String, Map<String, Long>> all() {
        Map<String, Map<String, Long>> all = new LinkedHashMap<>();
        Map<String, String> spelled = new LinkedHashMap<>();
        for (RecordType type : session.nouns().visible()) {
            for (Field<?> field : fields(type)) {
                session.each(type, List.of(), field.name(), cells -> {
                    if (cells.get(0) != null) {
                        String name =
                                spelled.computeIfAbsent(Text.fold((String) cells.get(0)), any -> (String) cells.get(0));
                        all.computeIfAbsent(name, any -> new LinkedHashMap<>()).merge(type.plural(), 1L, Long::sum);
                    }
                });
            }
        }
        return all;
    }
}
