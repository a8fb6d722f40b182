/**
 * How a database is made, opened, committed and closed, so that the engine never shows what was rolled back or
 * hides what was committed.
 *
 * <p>Knows engine, place and schema; whoever opens one gets a {@code Database}, and reads it through the records.
 */
package crm.store.opening;
