/**
 * Files in and out: the rows of files become records, whatever program wrote them, and records become files that other
 * programs read.
 *
 * <p>Which program wrote a file is not asked by a list of rules: every shape is a declaration
 * ({@code resources/crm/exchange/shapes}), and {@link crm.exchange.Recognition} weighs a header against all of them. So a
 * column of the user's own costs nothing, a missing one little, and the exports of one program are told apart by what is
 * rare in them. What no program owns is in {@code common.txt}, in the same language, which is also that of the shapes that
 * users save. Export reads the same declarations the other way round ({@link crm.exchange.ShapedColumns}): there is no
 * second list of what a program calls its columns.
 *
 * <p>A refusal is never lifted by a file: who unsubscribed in one place may stand as subscribed in an older list. An answer
 * of no to a box on a form is weaker: a later yes counts.
 */
package crm.exchange;
