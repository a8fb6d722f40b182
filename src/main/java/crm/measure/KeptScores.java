package crm.measure;

import crm.store.measures.MeasureRows;
import crm.store.measures.Snapshot;
import java.util.BitSet;
import java.util.List;

/**
 * The measures that were put in the place of those before.
 *
 * @param snapshot what they were computed from
 * @param rows of contacts and companies
 * @param firms which rows are of companies
 * @param notes what could not be computed, and why
 */
record KeptScores(Snapshot snapshot, MeasureRows rows, BitSet firms, List<String> notes) {
    KeptScores {
        notes = List.copyOf(notes);
    }
}
