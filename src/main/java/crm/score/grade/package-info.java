/**
 * Where a customer stands among the others: scores, groups, tiers, rungs and the moves between them.
 *
 * <p>Knows value and what is below.
 */
package crm.score.grade;
