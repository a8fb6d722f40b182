/**
 * What every write leaves: its change set, the rows it replaced, and the seal by which they are verified.
 *
 * <p>Knows engine and schema. The records write here and the history reads it; outside the store only a {@code
 * ChangeSet} is seen.
 */
package crm.store.journal;
