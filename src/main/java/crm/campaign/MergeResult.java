package crm.campaign;

import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.util.List;

/**
 * What a merge did.
 *
 * @param campaign the campaign's name
 * @param members how many it has
 * @param written how many of them are addressed
 * @param skipped who is not, as id, name and reason
 * @param directory where the files are
 */
record MergeResult(String campaign, long members, long written, List<List<Object>> skipped, String directory) {
    private static final List<Column> SKIPPED =
            List.of(Column.of("id", Kind.INTEGER), Column.of("name", Kind.TEXT), Column.of("reason", Kind.TEXT));

    MergeResult {
        skipped = List.copyOf(skipped);
    }

    /** Who was skipped, and why. */
    Listing skippedMembers() {
        return Listing.of(SKIPPED, skipped);
    }

    /** All of it. */
    Card card() {
        return Card.titled("campaign " + campaign)
                .add("campaign", Kind.TEXT, campaign)
                .add("members", Kind.INTEGER, members)
                .add("written", Kind.INTEGER, written)
                .add("skipped", Kind.INTEGER, (long) skipped.size())
                .add("files_dir", Kind.TEXT, directory)
                .section("skipped_members", skippedMembers());
    }

    /** In one line. */
    String summary(LetterFormat format, boolean rehearsed) {
        String letters = format == LetterFormat.CSV
                ? written + (written == 1 ? " row" : " rows")
                : written + (written == 1 ? " letter" : " letters");
        String where = written == 0 ? "" : " in " + directory;
        return (rehearsed ? "dry run: " : "") + letters + where + ", " + skipped.size() + " of " + members + " skipped";
    }
}
