package crm.store.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything one command changed: the unit of history and undo.
 *
 * @param number its number, written {@code h42}
 * @param at when, by the machine's clock, never earlier than the one before
 * @param user who
 * @param command the command line
 * @param undoes the change set it takes back, if it is an undo
 * @param undoneBy the change set that took it back, if one did
 * @param firstId the first id it may have given to a new record
 * @param nextId the id after the last
 * @param counts how many records of each kind it changed
 */
public record ChangeSet(
        long number,
        Instant at,
        String user,
        String command,
        Optional<Long> undoes,
        Optional<Long> undoneBy,
        long firstId,
        long nextId,
        List<Count> counts) {
    public ChangeSet {
        counts = List.copyOf(counts);
    }

    /** How many records of one kind were created, updated and deleted. */
    public record Count(String noun, long created, long updated, long deleted) {}

    /** Its name: {@code h42}. */
    public String name() {
        return "h" + number;
    }

    /** How many records it created, updated or deleted. */
    public long records() {
        return counts.stream()
                .mapToLong(count -> count.created() + count.updated() + count.deleted())
                .sum();
    }

    /** What changed in words: {@code 950 contacts created, 1 lead updated}. */
    public String summary() {
        StringBuilder words = new StringBuilder();
        for (Count count : counts) {
            append(words, count.created(), count.noun(), "created");
            append(words, count.updated(), count.noun(), "updated");
            append(words, count.deleted(), count.noun(), "deleted");
        }
        return words.isEmpty() ? "nothing" : words.toString();
    }

    private static void append(StringBuilder words, long many, String noun, String what) {
        if (many > 0) {
            String counted = crm.model.Nouns.plain().type(noun).counted(many);
            words.append(words.isEmpty() ? "" : ", ")
                    .append(counted)
                    .append(' ')
                    .append(what);
        }
    }
}
