package crm.store.journal;

import crm.model.Nouns;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.WithinStore;
import crm.store.engine.KeyRange;
import crm.store.engine.Sha256;
import crm.store.engine.Statements;
import crm.store.schema.RecordRows;
import crm.store.schema.Schema;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What {@code verify} will compare a change set with: digests of the rows it made and of those it ended, and a hash over
 * them, the line of the change set and the hash of the one before. Collected while the command writes.
 */
@WithinStore
public final class Seal {
    /** Under this name stands what a change set erased. */
    public static final String ERASED = "erased";

    private final Statements statements;
    private final long number;
    private Nouns nouns;
    private final Map<RecordType, RowDigest> digests = new HashMap<>();
    private final Map<RecordType, RowSet> made = new LinkedHashMap<>();
    private final Map<RecordType, TreeMap<Long, Long>> ended = new HashMap<>();
    private final Set<RecordType> endedMany = new HashSet<>();
    private Optional<Salts> salts = Optional.empty();
    private boolean erasing;

    Seal(Statements statements, Nouns nouns, long number) {
        this.statements = statements;
        this.nouns = nouns;
        this.number = number;
    }

    /** Takes the kinds of record anew, after a field was added; hidden fields are among theirs. */
    public void learn(Nouns all) {
        nouns = all;
        digests.forEach((type, digest) -> digest.learn(all.type(type)));
    }

    /** The columns of a kind, those of hidden fields included. */
    public List<String> columns(RecordType type) {
        return Schema.columns(nouns.type(type));
    }

    /** A row as this change set has made it. */
    public void put(Row row) {
        if (nouns.type(row.type()).stored().size() == row.type().stored().size()) {
            made(row.type()).put(row.id(), row.values());
        } else {
            made(row.type()).readAgain(row.id());
        }
    }

    /** The salts of the records. */
    public Salts salts() {
        if (salts.isEmpty()) {
            salts = Optional.of(Salts.of(statements, Salts.RECORDS));
        }
        return salts.get();
    }

    /** The rows of a kind that were made so far. */
    public RowSet made(RecordType type) {
        RowSet rows = made.get(type);
        if (rows == null) {
            RowDigest digest = new RowDigest(nouns.type(type), salts());
            digests.put(type, digest);
            rows = new RowSet(digest, number);
            made.put(type, rows);
        }
        return rows;
    }

    /** The same for rows that another thread will put, all of them new: their salts are known beforehand. */
    public RowSet madeFrom(RecordType type, long firstId) {
        salts().from(firstId);
        return made(type);
    }

    /** A row that another change set made is replaced or deleted. */
    public void ended(RecordType type, long id, long changed) {
        if (changed != number) {
            ended.computeIfAbsent(type, any -> new TreeMap<>()).put(id, changed);
        }
    }

    /** Many rows of a kind are replaced or deleted; which ones, the history knows. */
    void endedMany(RecordType type) {
        endedMany.add(type);
    }

    /** This change set erases values: what it keeps of them is sealed too. */
    public void erases() {
        erasing = true;
    }

    /** Writes the seal, after everything else of the change set. */
    void close(ChangeSet set) {
        Set<RecordType> types = new LinkedHashSet<>(made.keySet());
        types.addAll(ended.keySet());
        types.addAll(endedMany);
        Map<String, Sealed> parts = new TreeMap<>();
        for (RecordType type : types) {
            RowSet.Total total = made(type).total((from, to) -> rows(type, from, to));
            Sealed part = new Sealed(total.made(), total.total(), total.weighted(), endedDigest(type));
            if (!part.isEmpty()) {
                parts.put(type.name(), part);
            }
        }
        if (erasing) {
            String erased = erased(statements, number);
            parts.put(ERASED, new Sealed(erased, 0, 0, ""));
        }
        String before = statements
                .first(
                        "SELECT hash FROM seals WHERE change_set = (SELECT MAX(change_set) FROM seals)",
                        List.of(),
                        (results, cells) -> results.getString(1))
                .orElse("");
        byte[] command = Seal.command(Salts.of(statements, Salts.COMMANDS), set.number(), set.command());
        String hash = hash(before, set, command, parts);
        statements.update("INSERT INTO seals (change_set, hash) VALUES (?, ?)", number, hash);
        parts.forEach((noun, part) -> statements.update(
                "INSERT INTO sealed_rows (change_set, noun, made, total, weighted, ended) VALUES (?, ?, ?, ?, ?, ?)",
                number,
                noun,
                part.made(),
                part.total(),
                part.weighted(),
                part.ended()));
    }

    private List<Row> rows(RecordType declared, long from, long to) {
        RecordType type = nouns.type(declared);
        return statements.direct(
                type.table(),
                RecordRows.columns(type),
                List.of(KeyRange.between("id", from, to), KeyRange.is("changed", number)),
                values -> RecordRows.row(type, values));
    }

    private String endedDigest(RecordType type) {
        Sha256 sha = new Sha256();
        Sha256 one = new Sha256();
        byte[][] running = {new byte[0]};
        if (endedMany.contains(type)) {
            statements.each(
                    "SELECT id, changed FROM " + type.historyTable()
                            + " WHERE gone = ? AND changed <> gone ORDER BY id",
                    List.of(number),
                    (results, cells) -> running[0] = ended(one, running[0], results.getLong(1), results.getLong(2)));
        } else {
            ended.getOrDefault(type, new TreeMap<>())
                    .forEach((id, changed) -> running[0] = ended(one, running[0], id, changed));
        }
        return running[0].length == 0 ? "" : sha.raw(running[0]).hex();
    }

    /** The digest of what a change set erased; empty for nothing. */
    public static String erased(Statements statements, long number) {
        Sha256 sha = new Sha256();
        statements.each(
                "SELECT noun, id, changed, digest, amount FROM erased_digests WHERE change_set = ?"
                        + " ORDER BY noun, id, changed",
                List.of(number),
                (results, cells) -> sha.add(results.getString(1))
                        .add(results.getLong(2))
                        .add(results.getLong(3))
                        .add(results.getString(4))
                        .add(results.getLong(5)));
        return sha.isEmpty() ? "" : sha.hex();
    }

    /** The running digest of ended versions with one more. */
    public static byte[] ended(Sha256 sha, byte[] before, long id, long changed) {
        return sha.raw(before).add(id).add(changed).digest();
    }

    /** The salted digest of a command line. */
    public static byte[] command(Salts salts, long number, String command) {
        return new Sha256()
                .raw(salts.of(number).orElse(new byte[0]))
                .add(command)
                .digest();
    }

    /**
     * What is kept of one kind in one change set.
     *
     * @param made the digest of the rows it made; empty for none
     * @param total see {@link RowSet.Total}
     * @param weighted the same
     * @param ended the digest of the versions it ended; empty for none
     */
    public record Sealed(String made, long total, long weighted, String ended) {
        boolean isEmpty() {
            return made.isEmpty() && ended.isEmpty();
        }
    }

    /** The hash of a change set, over the one before. */
    public static String hash(String before, ChangeSet set, byte[] command, Map<String, Sealed> parts) {
        Sha256 sha = new Sha256();
        Instant at = set.at();
        sha.add(before).add(set.number()).add((Object) at).add(set.user()).raw(command);
        sha.add(set.undoes().orElse(0L)).add(set.firstId()).add(set.nextId());
        for (ChangeSet.Count count : set.counts().stream()
                .sorted(java.util.Comparator.comparing(ChangeSet.Count::noun))
                .toList()) {
            sha.add(count.noun()).add(count.created()).add(count.updated()).add(count.deleted());
        }
        new TreeMap<>(parts).forEach((noun, part) -> sha.add(noun)
                .add(part.made())
                .add(part.total())
                .add(part.weighted())
                .add(part.ended()));
        return sha.hex();
    }
}
