/**
 * Files in and out: from a path to rows of cells whatever program wrote the file, and the rejects that can be mended and
 * read again.
 *
 * <p>CSV is written by Commons CSV and read by {@link crm.exchange.RecordReader}, a reader of our own: limits on cells and
 * records, the line where an unclosed quote opened, a blank before a quote and a quote that was not doubled cannot be had
 * from Commons CSV.
 */
package crm.exchange;
