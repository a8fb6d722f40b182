/**
 * How customers buy and are touched: returns, discounts, categories, channels, complaints, answers.
 *
 * <p>Knows grades and what is below.
 */
package crm.score.habit;
