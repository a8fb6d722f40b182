/**
 * From a path to rows of cells, whatever program wrote the file, and the rejected rows that can be mended and read again;
 * and from rows to the formats that are no tables. Nothing here knows what the cells mean.
 *
 * <p>CSV is written by Commons CSV and read by {@link crm.exchange.file.RecordReader}, a reader of our own: limits on cells
 * and records, the line where an unclosed quote opened, a blank before a quote and a quote that was not doubled cannot be
 * had from Commons CSV. Measured with 1,000,000 rows of 7 cells (97 MB) in a heap of 512 MB, two cores: 1.6-1.8 s in a
 * fresh JVM and 0.9 s warm, finding out encoding, dialect and header included; Commons CSV alone takes 2.3 s and 1.2-1.7 s.
 * Proving that the whole file is UTF-8 is 0.1-0.2 s of that.
 *
 * <p>Cards are read by ez-vcard, calendars by biweekly, e-mails by Apache mime4j, workbooks by fastexcel, each from text or
 * bytes that were cut out and measured before ({@link crm.exchange.file.Blocks}, {@link crm.exchange.file.Mailbox}, {@link
 * crm.exchange.file.Workbook}): a broken card, event or message costs itself alone, and {@link crm.exchange.file.Limits} hold.
 * Time zones are read by their IANA and Windows names before the file's own description of them, since that is often cut to
 * one rule. Nothing of these libraries is loaded before such a file is met.
 *
 * <p>What we wrote ourselves is read back exactly. Cards and calendars carry our product id and what they have no property
 * for in {@code X-CRM-} properties; tables of text are known by a header that is an export's to the letter ({@link
 * crm.exchange.file.OwnText}), so that the escapes of TSV are undone there and nowhere else: in other people's files
 * {@code C:\temp} is a path. Writers stand beside their readers; those of tables are in {@code crm.output}, since every
 * listing may be written so.
 */
package crm.exchange.file;
