/**
 * Files in and out: the rows of files become records, whatever program wrote them, and records become files that other
 * programs read.
 */
package crm.exchange;
