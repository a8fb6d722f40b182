/**
 * Marts: subsets of the database for a department, as files with a manifest.
 *
 * <p>A mart is a declaration of exports, built in ({@code resources/crm/exchange/marts.txt}) or saved by a user, in the
 * same few lines. What speaks of a person is left out unless it is asked for, and the manifest says so: who gets the
 * directory can see what it is, and as of when, without asking.
 */
package crm.exchange.mart;
