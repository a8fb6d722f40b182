/**
 * What a person asks for in words of their own: a record by a reference, an answer by SQL that only reads.
 *
 * <p>Knows history, records and what is below.
 */
package crm.store.ask;
