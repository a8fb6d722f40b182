/**
 * The filter language: text to a tree of conditions, the tree to SQL with bound values; sort keys, columns and totals.
 *
 * <p>Every SQL predicate made here is two-valued: it is true or false, never unknown, so that {@code not} may stand before
 * any of them. Values are always bound; only names that the nouns declare become part of the text.
 *
 * <p>The database must offer two functions: {@code fold(VARCHAR) RETURNS VARCHAR}, which is {@link crm.value.Text#fold}
 * and gives null for null, and {@code holds(CLOB, VARCHAR) RETURNS BOOLEAN}, true when the folded long text contains the
 * folded word.
 */
package crm.query;
