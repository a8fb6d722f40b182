package crm.exchange;

import crm.value.CrmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes of a row about a record that was there before the import. */
enum Existing {
    /** It changes the record. */
    UPDATE,
    /** It is passed over. */
    SKIP,
    /** Nothing is imported at all. */
    FAIL,
    /** A row that would change the record goes to a file, to be decided by a person. */
    REVIEW;

    /**
     * The word on the command line.
     *
     * @throws CrmException usage, when there is no such word
     */
    static Existing parse(String word) {
        List<String> words = Arrays.stream(values())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        int at = words.indexOf(word.toLowerCase(Locale.ROOT));
        if (at < 0) {
            throw CrmException.usage("--existing " + word)
                    .hint("one of: " + String.join(", ", words))
                    .nearest(word, words);
        }
        return values()[at];
    }
}
