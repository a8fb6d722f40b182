/**
 * Which tables there are, how a record lies in its table, and how older databases are brought to today's schema.
 *
 * <p>Knows engine and place. The scripts of the migrations lie in {@code resources/crm/migration}. Outside the
 * store only the number of the schema is asked for.
 */
package crm.store.schema;
