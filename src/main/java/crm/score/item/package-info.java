/**
 * Which items are bought together or next, and what that says to recommend.
 *
 * <p>Knows habits and what is below.
 */
package crm.score.item;
