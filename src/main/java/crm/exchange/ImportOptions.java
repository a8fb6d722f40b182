package crm.exchange;

import crm.value.DateOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user said about an import.
 *
 * @param kind the kind of record, singular or plural
 * @param maps fields and the columns they come from
 * @param key the field that tells records apart
 * @param source where new records come from, when the file does not say
 * @param campaign the campaign that brought them; made when it is missing
 * @param tags for all of them
 * @param owner who looks after new ones, when the file does not say
 * @param rejects the directory for rejected rows
 * @param keepUnknown whether columns without a field become fields of the user's own
 * @param dateOrder how 1/2/2026 is read in the file
 * @param blankErases whether an empty cell erases
 * @param dryRun whether nothing is kept, so that no file of rejected rows is written
 */
record ImportOptions(
        Optional<String> kind,
        Map<String, String> maps,
        Optional<String> key,
        Optional<String> source,
        Optional<String> campaign,
        List<String> tags,
        Optional<String> owner,
        Path rejects,
        boolean keepUnknown,
        Optional<DateOrder> dateOrder,
        boolean blankErases,
        boolean dryRun) {
    ImportOptions {
        maps = Map.copyOf(maps);
        tags = List.copyOf(tags);
    }
}
