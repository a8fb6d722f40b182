/**
 * Many records at once: new ones through a table that a statement selects from, and one change of many.
 *
 * <p>Knows the records and what is below. For imports and whatever changes more than a screenful.
 */
package crm.store.bulk;
