/**
 * Staying and leaving: when a silence counts as the end, who was lost and came back, how long lives last.
 *
 * <p>Knows the outlook and what is below.
 */
package crm.score.leaving;
