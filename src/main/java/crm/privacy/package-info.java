/**
 * Keeping what is known of people safe: the proof that the history was not tampered with, what is known of one person,
 * and how to give it out, restrict it and erase it.
 */
package crm.privacy;
