/**
 * What is done every day: log a touch, set a reminder, close tasks, see the agenda, a person's timeline and a brief.
 *
 * <p>A REF here names a contact, a company, a lead or a deal, whichever it is.
 */
package crm.task;
