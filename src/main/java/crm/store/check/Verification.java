package crm.store.check;

import crm.model.Field;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.store.engine.Sha256;
import crm.store.engine.Statements;
import crm.store.history.History;
import crm.store.history.Undone;
import crm.store.history.Versions;
import crm.store.journal.ChangeSet;
import crm.store.journal.RowDigest;
import crm.store.journal.RowSet;
import crm.store.journal.Salts;
import crm.store.journal.Seal;
import crm.store.records.RecordStore;
import crm.store.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares every record, every version of one that the history keeps, and every line of the history with the seals that
 * the commands left which wrote them.
 */
public final class Verification {
    private final Statements statements;
    private final Nouns nouns;
    private final List<Break> breaks = new ArrayList<>();
    private final Map<Long, ChangeSet> sets = new TreeMap<>();
    private final Map<Long, String> hashes = new TreeMap<>();
    private final Map<Long, Map<String, Seal.Sealed>> parts = new HashMap<>();
    private long versions;
    private long erased;

    /**
     * Something that is not as a command of crm left it.
     *
     * @param changeSet the change set whose work it was
     * @param what in words: {@code contact 42 was changed outside of crm}
     */
    public record Break(long changeSet, String what) {}

    /**
     * What was found.
     *
     * @param head the newest change set and its hash, which stands for everything before; empty for an empty history
     * @param changeSets how many change sets were compared
     * @param unsealed how many were written before there were seals
     * @param versions how many records and former versions of records were compared
     * @param erased how many values were erased
     * @param breaks what does not fit, the first change set first
     */
    public record Result(String head, long changeSets, long unsealed, long versions, long erased, List<Break> breaks) {
        public Result {
            breaks = List.copyOf(breaks);
        }
    }

    /** A verification of everything in a store. */
    public Verification(RecordStore store) {
        this.statements = store.statements();
        this.nouns = store.everything();
        History history = History.of(store);
        history.last(Integer.MAX_VALUE).forEach(set -> sets.put(set.number(), set));
    }

    /** Compares everything; changes nothing. */
    public Result run() {
        readSeals();
        chain();
        undone();
        nouns.all().forEach(this::records);
        counters();
        breaks.sort(Comparator.comparingLong(Break::changeSet));
        long first = hashes.isEmpty() ? Long.MAX_VALUE : Collections.min(hashes.keySet());
        long unsealed = sets.keySet().stream().filter(number -> number < first).count();
        String head = hashes.isEmpty()
                ? ""
                : "h" + Collections.max(hashes.keySet()) + ":" + hashes.get(Collections.max(hashes.keySet()));
        return new Result(head, hashes.size(), unsealed, versions, erased, breaks);
    }

    /** The hash of a change set; empty when it has none. Known after {@link #run}. */
    public Optional<String> hash(long changeSet) {
        return Optional.ofNullable(hashes.get(changeSet));
    }

    private void readSeals() {
        statements.list(
                "SELECT change_set, hash FROM seals",
                List.of(),
                (results, cells) -> hashes.put(results.getLong(1), results.getString(2)));
        statements.each(
                "SELECT change_set, noun, made, total, weighted, ended FROM sealed_rows",
                List.of(),
                (results, cells) -> parts.computeIfAbsent(results.getLong(1), any -> new HashMap<>())
                        .put(
                                results.getString(2),
                                new Seal.Sealed(
                                        results.getString(3),
                                        results.getLong(4),
                                        results.getLong(5),
                                        results.getString(6))));
        erased = statements.number("SELECT COALESCE(SUM(amount), 0) FROM erased_digests");
    }

    private boolean isSealed(long number) {
        return hashes.containsKey(number);
    }

    private void found(long number, String what) {
        breaks.add(new Break(number, what));
    }

    private void chain() {
        if (hashes.isEmpty()) {
            return;
        }
        Salts salts = Salts.of(statements, Salts.COMMANDS).from(0);
        Map<Long, byte[]> commands = erasedDigests("change_set", (id, changed) -> id);
        String before = "";
        long expected = Collections.min(hashes.keySet());
        Set<Long> numbers = new TreeSet<>(hashes.keySet());
        sets.keySet().stream()
                .filter(number -> number >= Collections.min(hashes.keySet()))
                .forEach(numbers::add);
        for (long number : numbers) {
            for (; expected < number; expected++) {
                found(expected, "the change set was removed outside of crm");
            }
            expected = number + 1;
            before = link(number, before, salts, commands);
        }
    }

    private String link(long number, String before, Salts salts, Map<Long, byte[]> commands) {
        ChangeSet set = sets.get(number);
        String hash = hashes.get(number);
        if (set == null || hash == null) {
            found(number, set == null ? "the change set was removed outside of crm" : "its seal is missing");
            return hash == null ? before : hash;
        }
        byte[] command = commands.get(number);
        if (command == null) {
            command = Seal.command(salts, number, set.command());
        }
        Map<String, Seal.Sealed> own = parts.getOrDefault(number, Map.of());
        if (!hash.equals(Seal.hash(before, set, command, own))) {
            found(number, "its line in the history, or its seal, was changed outside of crm");
        }
        Seal.Sealed kept = own.get(Seal.ERASED);
        String now = Seal.erased(statements, number);
        if (!now.equals(kept == null ? "" : kept.made())) {
            found(number, "what it kept of erased values was changed outside of crm");
        }
        return hash;
    }

    /** Whether a change set is undone follows from the ones that undo it. */
    private void undone() {
        NavigableMap<Long, Long> undoes = new TreeMap<>();
        sets.forEach((number, set) -> set.undoes().ifPresent(past -> undoes.put(number, past)));
        Map<Long, Long> undoneBy = Undone.by(undoes);
        sets.forEach((number, set) -> {
            if (!set.undoneBy().equals(Optional.ofNullable(undoneBy.get(number)))) {
                found(number, "whether it is undone was changed outside of crm");
            }
        });
    }

    private void records(RecordType type) {
        Salts salts = Salts.of(statements, Salts.RECORDS).from(0);
        RowDigest digests = new RowDigest(type, salts);
        Sha256 sha = new Sha256();
        Map<List<Long>, byte[]> secrets = erasedDigests(type.name(), List::of);
        Map<Long, RowSet> made = new HashMap<>();
        Map<Long, byte[]> ended = new HashMap<>();
        new Versions(statements, type).each(version -> {
            long id = version.row().id();
            long changed = version.row().changed();
            versions++;
            byte[] secret = secrets.get(List.of(id, changed));
            byte[] digest = secret == null
                    ? digests.of(id, changed, version.row().values())
                    : digests.of(id, changed, version.row().values(), Optional.of(secret));
            if (secret != null && digests.secret(id, version.row().values()).isPresent()) {
                found(changed, type.name() + " " + id + " got values outside of crm where they were erased");
            }
            RowSet rows = made.computeIfAbsent(changed, number -> new RowSet(digests, number));
            rows.put(id, digest);
            rows.closeBefore(id);
            if (version.gone() != 0 && version.gone() != changed) {
                ended.merge(
                        version.gone(),
                        Seal.ended(sha, new byte[0], id, changed),
                        (before, any) -> Seal.ended(sha, before, id, changed));
            }
        });
        compare(type, made, ended);
        keys(type);
    }

    private void compare(RecordType type, Map<Long, RowSet> made, Map<Long, byte[]> ended) {
        Set<Long> numbers = new HashSet<>(made.keySet());
        numbers.addAll(ended.keySet());
        parts.forEach((number, own) -> {
            if (own.containsKey(type.name())) {
                numbers.add(number);
            }
        });
        long first = hashes.isEmpty() ? Long.MAX_VALUE : Collections.min(hashes.keySet());
        for (long number : numbers) {
            if (number < first) {
                continue;
            }
            Seal.Sealed sealed =
                    parts.getOrDefault(number, Map.of()).getOrDefault(type.name(), new Seal.Sealed("", 0, 0, ""));
            RowSet.Total now = made.containsKey(number)
                    ? made.get(number).total((from, to) -> List.of())
                    : new RowSet.Total("", 0, 0);
            if (!now.made().equals(sealed.made())) {
                found(number, which(type, number, now, sealed));
            } else if (!endedDigest(ended.get(number)).equals(sealed.ended())) {
                found(
                        number,
                        "which " + type.plural().replace('_', ' ')
                                + " it replaced or deleted was changed outside of crm");
            }
        }
    }

    private static String endedDigest(byte[] running) {
        return running == null ? "" : new Sha256().raw(running).hex();
    }

    /** Names the one record that differs, when it is one: the two sums tell its id. */
    private String which(RecordType type, long number, RowSet.Total now, Seal.Sealed sealed) {
        long total = Math.floorMod(now.total() - sealed.total(), RowSet.PRIME);
        long weighted = Math.floorMod(now.weighted() - sealed.weighted(), RowSet.PRIME);
        long id = total == 0 ? 0 : RowSet.quotient(weighted, total);
        long newest = sets.values().stream().mapToLong(ChangeSet::nextId).max().orElse(0);
        if (id <= 0 || id >= newest) {
            return "several " + type.plural().replace('_', ' ') + " were changed outside of crm";
        }
        long there = statements.number(
                "SELECT COUNT(*) FROM (SELECT id FROM " + type.table() + " WHERE id = ? AND changed = ? UNION ALL"
                        + " SELECT id FROM " + type.historyTable() + " WHERE id = ? AND changed = ?) versions",
                id,
                number,
                id,
                number);
        String one = type.name() + " " + id;
        boolean added = there > 0 && !isSealed(number);
        return there == 0
                ? one + " was removed outside of crm"
                : one + (added || there > 1 ? " was added" : " was changed") + " outside of crm";
    }

    /** The folded copies of names, by which records are found. */
    private void keys(RecordType type) {
        for (Field<?> field : type.stored()) {
            if (field.isKeyed()) {
                String key = field.keyColumn();
                statements.list(
                        "SELECT id, changed FROM " + type.table() + " WHERE " + key + " <> SUBSTR(fold("
                                + field.column()
                                + "), 1, " + Schema.KEY_LENGTH + ") OR (" + key + " IS NULL AND " + field.column()
                                + " IS NOT NULL) OR (" + key + " IS NOT NULL AND " + field.column() + " IS NULL)"
                                + " FETCH FIRST 1 ROWS ONLY",
                        List.of(),
                        (results, cells) -> breaks.add(new Break(
                                results.getLong(2),
                                type.name() + " " + results.getLong(1) + " was changed outside of crm")));
            }
        }
    }

    private void counters() {
        long newest = sets.isEmpty() ? 0 : Collections.max(sets.keySet());
        if (statements.number("SELECT next_value FROM counters WHERE name = 'CHANGE_SET'") != newest + 1) {
            found(newest + 1, "the change set was removed, or the counters changed, outside of crm");
        }
    }

    private interface Key<T> {
        T of(long id, long changed);
    }

    private <T> Map<T, byte[]> erasedDigests(String noun, Key<T> key) {
        Map<T, byte[]> digests = new HashMap<>();
        statements.each(
                "SELECT id, changed, digest FROM erased_digests WHERE noun = ?",
                List.of(noun),
                (results, cells) -> digests.put(
                        key.of(results.getLong(1), results.getLong(2)),
                        HexFormat.of().parseHex(results.getString(3))));
        return digests;
    }
}
