/**
 * Where a database lies: the directory with its states, its lock, its keys, and one state packed as a file.
 *
 * <p>Knows the engine alone. Outside the store a place is named ({@code DatabasePlace}, {@code Keyring}, {@code
 * Secret}); what lies in it is touched from the store alone.
 */
package crm.store.place;
