/**
 * The database: opening and locking it, transactions, reading and writing records of any kind, and the history that
 * every write leaves.
 *
 * <p>JDBC is spoken here and nowhere else. It is spoken directly: instants are bound with a UTC calendar, large results
 * stream, and one command is one connection and one transaction, which leaves a mapping library nothing to do.
 *
 * <p>A record's row names the change set that made it ({@code changed}). What an update or a delete replaces moves to
 * the history table with the number of the change set that replaced it ({@code gone}); a created record writes nothing
 * there. Ids grow, so that what a change set created is found by its range of ids.
 */
package crm.store;
