/**
 * What customers bought, by customer and day: amounts, margins, returns, and the histories that models read.
 *
 * <p>Knows fitting and what is below.
 */
package crm.score.purchase;
