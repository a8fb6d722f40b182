/**
 * What is done to a database as a whole: backed up, restored, compacted, encrypted; always in a copy that is
 * checked and then takes its place.
 *
 * <p>Knows every other room; no room knows this one.
 */
package crm.store.upkeep;
