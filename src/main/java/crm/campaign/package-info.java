/**
 * Campaigns: who is in them, what each member did, and the files of a mail merge.
 *
 * <p>A merge makes its files beside their place, writes the statuses, commits, and only then moves the files in place: a
 * merge that fails leaves neither; one that is killed between commit and move is simply repeated, since the same members
 * give the same bytes. Undo takes back the statuses; files that were printed or sent are nobody's to take back.
 *
 * <p>E-mails are composed here rather than with a mail library: what a merge needs of RFC 5322, 2045 and 2047 is two
 * small classes, and nothing is parsed or sent.
 */
package crm.campaign;
