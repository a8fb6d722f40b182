/**
 * Output: one {@link crm.output.Listing} or {@link crm.output.Card}, many renderings; terminal width, colour, pager,
 * progress.
 *
 * <p>A command names typed columns once; what a value looks like is decided by the renderer of each {@link
 * crm.output.Format}. Formats for people (table, card, Markdown, HTML) show control and bidirectional characters
 * visibly; formats for programs keep the text and escape what their syntax needs.
 *
 * <p>Everything is rendered before anything is shown: the results go into a {@link crm.output.Spool} and leave it in
 * {@link crm.output.Printer#finish()}, so that the database is closed before a pager or a blocked pipe is met.
 */
package crm.output;
