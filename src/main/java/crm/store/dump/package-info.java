/**
 * All rows of all tables, out of a database and into an empty one.
 *
 * <p>Knows check, bulk, records and what is below. What a dump looks like as files is the business of whoever
 * writes them.
 */
package crm.store.dump;
