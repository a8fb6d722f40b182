/**
 * What customers are worth and cost, how that is spread among them, and what it pays to win or keep one.
 *
 * <p>Knows leaving and what is below.
 */
package crm.score.value;
