package crm.store.check;

import crm.store.WithinStore;
import crm.value.CrmException;
import java.util.List;

/**
 * What one rule of {@link Inspection} found.
 *
 * @param rule the rule, as a sentence that is true of a sound database
 * @param wrong how many times it does not hold
 * @param examples the first of them
 */
public record Finding(String rule, long wrong, List<Example> examples) {
    /**
     * One place where a rule does not hold.
     *
     * @param table the table
     * @param id the id in it; 0 where it is not about one row
     * @param text what is wrong there
     */
    public record Example(String table, long id, String text) {}

    public Finding {
        examples = List.copyOf(examples);
    }

    /** Whether the rule holds. */
    public boolean ok() {
        return wrong == 0;
    }

    /** The first example in words; only where the rule does not hold. */
    public String first() {
        return examples.get(0).text() + (wrong > 1 ? " (and " + (wrong - 1) + " more)" : "");
    }

    /** The same as an error about a file or a place. */
    @WithinStore
    public CrmException about(String source) {
        return CrmException.damaged(source + ": it is not so that " + rule + ": " + first());
    }
}
