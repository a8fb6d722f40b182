/**
 * Records of any kind, read and written within one transaction; the business's settings and own fields; what
 * points to what.
 *
 * <p>Knows opening, journal and what is below. This is the store's front door: most of what the areas do, they do
 * through {@code RecordStore}.
 */
package crm.store.records;
