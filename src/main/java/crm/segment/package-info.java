/** Segments: named sets of contacts, as saved filters or frozen lists, and who is in them. */
package crm.segment;
