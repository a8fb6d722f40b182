/**
 * The streams of orders and touches that measures are computed from, and the table in which measures are kept.
 *
 * <p>Knows the records and what is below. Measures are derived: nothing here is journalled.
 */
package crm.store.measures;
