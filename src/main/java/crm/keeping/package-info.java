/** Keeping a database safe: backups and restoring them, dumps in plain text, checking it, and giving space back. */
package crm.keeping;
