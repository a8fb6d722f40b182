package crm.exchange.file;

import crm.value.CrmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the rows of a file are written down. */
public enum Format {
    /** Cells separated by a comma, a semicolon or another character. */
    CSV,
    /** Cells separated by tabs. */
    TSV,
    /** One JSON array of objects, an object with such an array inside, or one object. */
    JSON,
    /** One JSON object a line. */
    JSONL,
    /** A workbook of Excel and its like (Office Open XML). */
    XLSX,
    /** People: vCard 2.1, 3.0 and 4.0. */
    VCARD,
    /** Events and to-dos: iCalendar. */
    ICAL,
    /** One e-mail as it was sent. */
    EML,
    /** E-mails one after the other. */
    MBOX,
    /** What a web form posts, {@code name=Ann&city=Galle}; one post a line. */
    FORM;

    private static final Map<String, Format> OTHERS = Map.of(
            "vcf",
            VCARD,
            "ics",
            ICAL,
            "icalendar",
            ICAL,
            "ndjson",
            JSONL,
            "excel",
            XLSX,
            "mail",
            EML,
            "urlencoded",
            FORM);

    /** The word for it on the command line and in summaries: {@code csv}, {@code xlsx}, {@code vcard}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }

    /**
     * The format of that name, or of that usual ending of file names.
     *
     * @throws CrmException usage, when there is none
     */
    public static Format named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.word().equals(lower))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHERS.get(lower)))
                .orElseThrow(() -> CrmException.usage("no format " + word)
                        .hint("one of: " + String.join(", ", words()))
                        .nearest(word, words()));
    }

    /** The kind of record that such a file holds by its nature: {@code contact}, {@code message}; none for tables. */
    Optional<String> holds() {
        return switch (this) {
            case VCARD -> Optional.of("contact");
            case EML, MBOX -> Optional.of("message");
            case CSV, TSV, JSON, JSONL, XLSX, FORM, ICAL -> Optional.empty();
        };
    }
}
