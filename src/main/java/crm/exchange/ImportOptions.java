package crm.exchange;

import crm.value.DateOrder;
import crm.value.Rates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the user said about an import.
 *
 * @param kind the kind of record, singular or plural
 * @param shape the name of a shape, built in or saved
 * @param maps fields and the columns, templates or texts they come from, in the order they were said
 * @param key the field that tells records apart
 * @param source where new records come from, when the file does not say
 * @param campaign the campaign that brought them; made when it is missing
 * @param tags for all of them
 * @param owner who looks after new ones, when the file does not say
 * @param keepUnknown whether columns without a field become fields of the user's own
 * @param dateOrder how 1/2/2026 is read in the file
 * @param blankErases whether an empty cell erases
 * @param existing what becomes of rows about records that are there
 * @param saveShape the name under which the mapping is kept
 * @param create whether people of messages who are not known become contacts
 * @param rates what other currencies are worth, where the user says so
 * @param leastQuality the score below which nothing is imported
 */
record ImportOptions(
        Optional<String> kind,
        Optional<String> shape,
        Map<String, String> maps,
        Optional<String> key,
        Optional<String> source,
        Optional<String> campaign,
        List<String> tags,
        Optional<String> owner,
        boolean keepUnknown,
        Optional<DateOrder> dateOrder,
        boolean blankErases,
        Existing existing,
        Optional<String> saveShape,
        boolean create,
        Rates rates,
        OptionalInt leastQuality) {}
