package crm.exchange;

import crm.exchange.file.Problem;
import crm.exchange.file.Rejects;
import crm.exchange.file.SourceRow;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What became of the rows of one file; rejected ones go to their file as they are. */
final class Outcome {
    private static final int FIRST = 3;

    private final Optional<Rejects> rejects;
    private final Optional<Rejects> review;
    private final List<Problem> first = new ArrayList<>();
    private long read;
    private SortedSet<String> strangers = new TreeSet<>();
    private long alone;
    private boolean repeating;
    private long created;
    private long updated;
    private long unchanged;
    private long rejected;
    private long held;

    /**
     * The outcome of a file.
     *
     * @param rejects where rejected rows go; none in a dry run
     * @param review where rows go that a person is to decide; none in a dry run
     */
    Outcome(Optional<Rejects> rejects, Optional<Rejects> review) {
        this.rejects = rejects;
        this.review = review;
    }

    void read(long rows) {
        read += rows;
    }

    void created(long rows) {
        created += rows;
    }

    void updated(long rows) {
        updated += rows;
    }

    void unchanged(long rows) {
        unchanged += rows;
    }

    /** Rejects a row for a reason that concerns it as a whole. */
    void reject(Draft draft, CrmException problem) {
        SourceRow row = draft.rows().get(0);
        String reason =
                problem.getMessage() + problem.hint().map(hint -> "; " + hint).orElse("");
        reject(draft, List.of(new Problem(row.line(), "", "", reason)));
    }

    /** Rejects a row, with all lines that belong to it. */
    void reject(Draft draft, List<Problem> problems) {
        rejected++;
        if (first.size() < FIRST) {
            first.add(problems.get(0));
        }
        rejects.ifPresent(file -> draft.rows().forEach(row -> file.add(row, problems)));
    }

    /** Holds a row for a person to decide, with what it would do. */
    void hold(Draft draft, String what) {
        held++;
        review.ifPresent(
                file -> draft.rows().forEach(row -> file.add(row, List.of(new Problem(row.line(), "", "", what)))));
    }

    /** The first problems, for people. */
    List<Problem> first() {
        return List.copyOf(first);
    }

    /** Counts a message or appointment with nobody who is a contact. */
    void withNobodyKnown() {
        alone++;
    }

    /** How many messages and appointments are with nobody who is a contact. */
    long withNobody() {
        return alone;
    }

    /** Notes owners who are no users. */
    void strangers(Set<String> names) {
        strangers = new TreeSet<>(names);
    }

    /** Owners who are no users, by name. */
    SortedSet<String> strangers() {
        return strangers;
    }

    /** Notes that some events or to-dos repeat. */
    void repeating() {
        repeating = true;
    }

    /** Whether some events or to-dos repeat, of which only the first day is kept. */
    boolean isRepeating() {
        return repeating;
    }

    long read() {
        return read;
    }

    long created() {
        return created;
    }

    long updated() {
        return updated;
    }

    long unchanged() {
        return unchanged;
    }

    long held() {
        return held;
    }

    long rejected() {
        return rejected;
    }
}
