/**
 * Whether a database is sound, and whether its history is as it was sealed.
 *
 * <p>Knows history, records and what is below; changes nothing.
 */
package crm.store.check;
