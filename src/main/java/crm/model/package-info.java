/**
 * The nouns: every kind of record the business knows, each declared once, in one file.
 *
 * <p>Commands, filters, import mappings, exports, history and the check of the database schema follow from these
 * declarations. Add a field here and in a migration, and it is everywhere.
 */
package crm.model;
