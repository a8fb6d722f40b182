package crm.identity;

import crm.cli.Session;
import crm.model.RecordType;
import crm.model.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** The probable doubles of one kind, as they were found. */
final class Doubles {
    private final RecordType type;
    private final List<Pair> pairs;
    private final Map<Long, Row> rows;
    private final Optional<String> note;

    /**
     * Two records that are probably one.
     *
     * @param score the probability, 0 to 1
     * @param a the id of the one that has been there longer
     * @param b the id of the other
     * @param reasons how they agree, feature by feature
     */
    record Pair(double score, long a, long b, List<String> reasons) {
        Pair {
            reasons = List.copyOf(reasons);
        }
    }

    private Doubles(RecordType type, List<Pair> pairs, Map<Long, Row> rows, Optional<String> note) {
        this.type = type;
        this.pairs = pairs;
        this.rows = rows;
        this.note = note;
    }

    /**
     * Finds them.
     *
     * @param filter conditions that one of the two fulfils; empty for none
     * @param least the least score
     * @param progress told how many pairs more were compared
     */
    static Doubles find(
            Session session, RecordType declared, List<String> filter, double least, LongConsumer progress) {
        RecordType type = session.nouns().type(declared);
        Subject subject = Subject.of(type);
        ProfileReader reader = new ProfileReader(session, type, subject);
        Profiles profiles = reader.read();
        BitSet asked = filter.isEmpty() ? new BitSet() : reader.matching(profiles, filter);
        DuplicateSearch search =
                new DuplicateSearch(profiles, subject, ShortNames.known(), DuplicateSearch.ALL_PAIRS_UP_TO, progress);
        Reasons reasons = new Reasons(profiles);
        List<Pair> pairs = new ArrayList<>();
        for (DuplicateSearch.Found found :
                search.search(least, (a, b) -> filter.isEmpty() || asked.get(a) || asked.get(b))) {
            pairs.add(new Pair(
                    found.score(), profiles.id(found.a()), profiles.id(found.b()), reasons.of(found.pattern())));
        }
        return new Doubles(type, pairs, rows(session, type, pairs), note(type, search.blocking()));
    }

    private static Map<Long, Row> rows(Session session, RecordType type, List<Pair> pairs) {
        long[] ids = pairs.stream()
                .flatMapToLong(pair -> LongStream.of(pair.a(), pair.b()))
                .sorted()
                .distinct()
                .toArray();
        Map<Long, Row> rows = new HashMap<>();
        BitSet wanted = new BitSet();
        LongStream.of(ids).forEach(id -> wanted.set(Math.toIntExact(id)));
        session.store().eachById(type, ids, row -> {
            if (wanted.get((int) row.id())) {
                rows.put(row.id(), row);
            }
        });
        return rows;
    }

    private static Optional<String> note(RecordType type, Blocking blocking) {
        return blocking.cut() == 0
                ? Optional.empty()
                : Optional.of(blocking.cut() + " groups of " + type.plural() + " with the same name, e-mail or phone"
                        + " were too large to compare everybody with everybody (the largest has " + blocking.largest()
                        + "): there, neighbours were compared");
    }

    /** The kind of the records. */
    RecordType type() {
        return type;
    }

    /** The pairs, the most probable first. */
    List<Pair> pairs() {
        return pairs;
    }

    /** What the user should know of the search. */
    Optional<String> note() {
        return note;
    }

    /** What people call a record. */
    String label(long id) {
        return rows.get(id).label();
    }

    /** The change set that made each record as it was found. */
    Map<Long, Long> changed() {
        Map<Long, Long> changed = new HashMap<>();
        rows.forEach((id, row) -> changed.put(id, row.changed()));
        return changed;
    }

    /** Whom to merge with whom: the record that has been there longest, and all that are joined to it by pairs. */
    Map<Long, List<Long>> groups() {
        Map<Long, Long> leader = new HashMap<>();
        for (Pair pair : pairs) {
            long one = leader(leader, pair.a());
            long other = leader(leader, pair.b());
            leader.put(Math.max(one, other), Math.min(one, other));
        }
        Map<Long, List<Long>> groups = new TreeMap<>();
        new TreeMap<>(rows).keySet().forEach(id -> {
            long first = leader(leader, id);
            if (first != id) {
                groups.computeIfAbsent(first, any -> new ArrayList<>()).add(id);
            }
        });
        return groups;
    }

    private static long leader(Map<Long, Long> leader, long id) {
        long at = id;
        while (leader.getOrDefault(at, at) != at) {
            at = leader.get(at);
        }
        return at;
    }
}
