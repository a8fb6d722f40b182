/**
 * What was changed by whom, records as they were, and what takes changes back: undo, merges, erasure.
 *
 * <p>Knows the records, the journal and what is below.
 */
package crm.store.history;
