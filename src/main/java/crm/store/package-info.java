/**
 * The database: opening and locking it, transactions, reading and writing records of any kind, and the history that
 * every write leaves.
 *
 * <p>It has rooms, from the lowest to the highest: {@code engine, place, schema, opening, journal, records, bulk,
 * measures, history, ask, check, dump, upkeep}. A room knows those before it and none after it. What is public for other
 * rooms alone is marked {@link crm.store.WithinStore}; {@code ArchitectureTest} keeps both. Here, outside the rooms, is
 * only what databases that were made long ago find by its name.
 *
 * <p>JDBC is spoken in the store and nowhere else. It is spoken directly: instants are bound with a UTC calendar, large
 * results stream, and one command is one connection and one transaction, which leaves a mapping library nothing to do.
 *
 * <p>A record's row names the change set that made it ({@code changed}). What an update or a delete replaces moves to
 * the history table with the number of the change set that replaced it ({@code gone}); a created record writes nothing
 * there. Ids grow, so that what a change set created is found by its range of ids.
 */
package crm.store;
