package crm.store.journal;

import crm.model.Nouns;
import crm.model.RecordType;
import crm.store.WithinStore;
import crm.store.engine.Statements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the history: numbers a command's change set, keeps what it replaces, and says at the end what it did. */
@WithinStore
public final class Journal {
    private enum Counter {
        RECORD,
        CHANGE_SET
    }

    private static final int LONGEST_COMMAND = 8000;

    private final Statements statements;
    private final long number;
    private final long firstId;
    private long nextId;
    private final Map<RecordType, long[]> counts = new LinkedHashMap<>();
    private Optional<Long> undoes = Optional.empty();
    private final Seal seal;
    private Optional<String> said = Optional.empty();

    /** Begins a change set over these kinds of record, deleted own fields included; nothing is written yet. */
    public Journal(Statements statements, Nouns nouns) {
        this.statements = statements;
        this.number = next(Counter.CHANGE_SET);
        this.seal = new Seal(statements, nouns, number);
        this.firstId = next(Counter.RECORD);
        this.nextId = firstId;
    }

    private long next(Counter counter) {
        return statements.number("SELECT next_value FROM counters WHERE name = ?", counter.name());
    }

    /** Says what the history is to keep instead of the command line. */
    public void say(String command) {
        said = Optional.of(command);
    }

    /** What verify will compare this change set with. */
    public Seal seal() {
        return seal;
    }

    /** The number of this change set. */
    public long number() {
        return number;
    }

    /** The first id that this change set may give. */
    public long firstId() {
        return firstId;
    }

    /** An id for a new record. */
    public long newId() {
        return nextId++;
    }

    /** Ids for many new records; the first of them. */
    public long newIds(long many) {
        long first = nextId;
        nextId += many;
        return first;
    }

    /** Counts records that were made. */
    public void created(RecordType type, long many) {
        count(type)[0] += many;
    }

    /** Counts records that were replaced. */
    public void updated(RecordType type, long many) {
        count(type)[1] += many;
    }

    /** Counts records that were deleted. */
    public void deleted(RecordType type, long many) {
        count(type)[2] += many;
    }

    private long[] count(RecordType type) {
        return counts.computeIfAbsent(type, any -> new long[3]);
    }

    /** Says that this change set takes back another. */
    public void undoes(long other) {
        undoes = Optional.of(other);
    }

    /** Whether it takes back another change set. */
    public boolean isUndo() {
        return undoes.isPresent();
    }

    /** Whether records of a kind were written so far. */
    public boolean concerns(RecordType type) {
        return counts.containsKey(type);
    }

    /** Whether anything was written so far. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Moves a copy of a row to the history, unless this very change set made it. */
    public void keep(RecordType type, long id, long changed) {
        copyWhere(type, "id = ? AND changed <> ?", List.of(id, number));
        seal.ended(type, id, changed);
    }

    /** The same for all rows that a condition describes; how many there were. */
    public long keepWhere(RecordType type, String condition, List<?> parameters) {
        seal.endedMany(type);
        return copyWhere(type, condition, parameters);
    }

    private long copyWhere(RecordType type, String condition, List<?> parameters) {
        String columns = String.join(", ", seal.columns(type));
        List<Object> all = new ArrayList<>(List.of(number));
        all.addAll(parameters);
        return statements.updateWith(
                "INSERT INTO " + type.historyTable() + " (id, changed, gone, " + columns + ") SELECT id, changed, "
                        + "CAST(? AS BIGINT), " + columns + " FROM " + type.table() + " WHERE " + condition,
                all);
    }

    /** Writes the change set itself; after this nothing may be written any more. */
    public void close(Instant now, String user, String given) {
        String command = said.orElse(given);
        if (isEmpty()) {
            return;
        }
        Instant last = statements
                .first(
                        "SELECT MAX(made_at) FROM change_sets",
                        List.of(),
                        (results, cells) -> Optional.ofNullable(cells.read(results, 1, crm.model.FieldType.TIME)))
                .flatMap(found -> found.map(Instant.class::cast))
                .orElse(now);
        Instant madeAt = now.isBefore(last) ? last : now;
        String line = command.length() > LONGEST_COMMAND ? command.substring(0, LONGEST_COMMAND) : command;
        List<Object> values = List.of(number, madeAt, user, line, firstId, nextId);
        statements.updateWith(
                "INSERT INTO change_sets (id, made_at, who, command, first_id, next_id) VALUES (?, ?, ?, ?, ?, ?)",
                values);
        undoes.ifPresent(this::mark);
        counts.forEach((type, many) -> statements.update(
                "INSERT INTO changes (change_set, noun, created, updated, deleted) VALUES (?, ?, ?, ?, ?)",
                number,
                type.name(),
                many[0],
                many[1],
                many[2]));
        List<ChangeSet.Count> all = new ArrayList<>();
        counts.forEach((type, many) -> all.add(new ChangeSet.Count(type.name(), many[0], many[1], many[2])));
        seal.close(new ChangeSet(number, madeAt, user, line, undoes, Optional.empty(), firstId, nextId, all));
        statements.update("UPDATE counters SET next_value = ? WHERE name = ?", number + 1, Counter.CHANGE_SET.name());
        statements.update("UPDATE counters SET next_value = ? WHERE name = ?", nextId, Counter.RECORD.name());
    }

    private void mark(long other) {
        statements.update("UPDATE change_sets SET undoes = ? WHERE id = ?", other, number);
        statements.update("UPDATE change_sets SET undone_by = ? WHERE id = ?", number, other);
    }

    /** The kinds a past change set touched. */
    public static List<RecordType> touched(Nouns nouns, ChangeSet past) {
        return past.counts().stream().map(count -> nouns.type(count.noun())).toList();
    }
}
