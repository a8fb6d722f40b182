/**
 * What is expected of each customer: which model is taken, what it foretells, and whether it came so.
 *
 * <p>Knows purchases and what is below.
 */
package crm.score.outlook;
