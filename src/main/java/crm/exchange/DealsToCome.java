package crm.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Leads and the deals they became name each other, so that one of the two files comes first: the leads, without deals that
 * are not there yet, and once more when they are.
 */
final class DealsToCome {
    private long count;

    /**
     * Whether a link is one of a lead to a deal that is not there yet.
     *
     * @param books the records that are there, by noun
     */
    boolean has(Draft draft, Draft target, Map<String, Book> books) {
        boolean missing = draft.type().name().equals("lead")
                && target.type().name().equals("deal")
                && books.get("deal").match(target).isEmpty();
        count += missing ? 1 : 0;
        return missing;
    }

    /** Says how many there were beside what else was met. */
    void tell(Map<String, Map<String, Long>> linked) {
        if (count > 0) {
            linked.computeIfAbsent("deal", any -> new LinkedHashMap<>(Map.of("created", 0L, "matched", 0L)))
                    .put("missing", count);
        }
    }
}
