/**
 * Derby itself and what is said to it: starting it, statements, reads by key, the values of cells, rows that a
 * statement selects from, and what its errors mean.
 *
 * <p>No room of the store is known here, and nobody outside the store comes here: JDBC and the engine's own
 * classes stay behind this door. The engine finds {@link crm.store.engine.Engine#LOG} and {@link
 * crm.store.engine.Feed#current()} by their names.
 */
package crm.store.engine;
