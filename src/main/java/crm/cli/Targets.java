package crm.cli;

import crm.model.RecordType;
import crm.model.Row;
import crm.query.Condition;
import crm.query.Select;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The records that {@code edit} and {@code delete} are to change: by REF, or by a filter. */
final class Targets {
    @Parameters(
            paramLabel = "<ref>",
            arity = "0..*",
            description = "Id, e-mail, phone or name; - reads ids from stdin.")
    private List<String> refs = new ArrayList<>();

    @Option(names = "--where", paramLabel = "<filter>", description = "All records for which this filter holds.")
    private List<String> where = new ArrayList<>();

    @Option(names = "--every", description = "All records there are.")
    private boolean every;

    @Option(names = "--at-most", paramLabel = "<number>", description = "Refuse when there are more.")
    private Optional<Long> atMost = Optional.empty();

    /** The records as they are now, by id, with the change set that made each. */
    private Map<Long, Long> seen = Map.of();

    private List<String> read = List.of();

    /** Finds the records and asks when there are several; the database is closed while it asks. */
    void settle(Crm crm, WriteOptions write, Optional<RecordType> type, String verb, boolean beginnings) {
        read = Refs.of(crm, refs);
        check(type, verb);
        if (read.size() == 1 && where.isEmpty() && !every) {
            return;
        }
        List<Row> rows = crm.read(session -> find(session, type, beginnings));
        atMost.filter(most -> rows.size() > most).ifPresent(most -> {
            throw CrmException.conflict(
                    "this would " + verb + " " + rows.size() + " records, more than --at-most " + most);
        });
        if (rows.isEmpty()) {
            throw CrmException.missing("nothing to " + verb + ": no record matches");
        }
        Map<Long, Long> found = new LinkedHashMap<>();
        rows.forEach(row -> found.put(row.id(), row.changed()));
        seen = found;
        crm.confirm(write, verb + " " + rows.get(0).type().counted(rows.size()));
    }

    private void check(Optional<RecordType> type, String verb) {
        boolean filtered = !where.isEmpty() || every;
        if (read.isEmpty() && !filtered) {
            throw CrmException.usage("nothing to " + verb).hint("name a record, or use --where FILTER, or --every");
        }
        if (filtered && !read.isEmpty()) {
            throw CrmException.usage("name records or use a filter, not both");
        }
        if (filtered && type.isEmpty()) {
            throw CrmException.usage("a filter needs a noun").hint("crm contact " + verb + " --where ...");
        }
        if (where.stream().anyMatch(String::isBlank)) {
            throw CrmException.usage("an empty filter would mean everything").hint("say --every for that");
        }
    }

    /** The records, as they are now; a conflict when they are not those that were asked about. */
    List<Row> rows(Session session, Optional<RecordType> type, boolean beginnings) {
        List<Row> rows = find(session, type, beginnings);
        if (!seen.isEmpty()) {
            Map<Long, Long> now = new LinkedHashMap<>();
            rows.forEach(row -> now.put(row.id(), row.changed()));
            if (!now.equals(seen)) {
                throw CrmException.conflict(
                                "the records were changed meanwhile by another command; nothing was changed")
                        .hint("look again and repeat the command");
            }
        }
        return rows;
    }

    private List<Row> find(Session session, Optional<RecordType> declared, boolean beginnings) {
        if (!where.isEmpty() || every) {
            RecordType type = session.nouns().type(declared.orElseThrow());
            Condition condition = every ? new Condition.All() : session.strictFilter(type, where);
            return session.store()
                    .list(Select.from(session.nouns(), type, session.scope()).where(condition));
        }
        List<Row> rows = new ArrayList<>();
        for (String ref : read) {
            rows.add(
                    declared.isEmpty()
                            ? session.references().findAny(ref, beginnings)
                            : beginnings
                                    ? session.find(declared.get(), ref)
                                    : session.references()
                                            .findExactly(session.nouns().type(declared.get()), ref));
        }
        return rows.stream().distinct().toList();
    }
}
