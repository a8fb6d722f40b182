package crm.output;

import crm.value.CrmException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a result is written. */
public enum Format {
    /** Columns for people, fitted to the terminal. */
    TABLE("Columns for people, fitted to the terminal; empty ones are left out.", "txt"),
    /** RFC 4180, guarded against formulas. */
    CSV("RFC 4180; cells that a spreadsheet would take for formulas get a ' in front, unless --raw.", "csv"),
    /** Tabs between, one record a line, tabs and newlines escaped. */
    TSV("One record a line, tabs between; tabs and newlines in cells as \\t and \\n.", "tsv", "tab"),
    /** A workbook, one sheet a listing: numbers and dates as such, text always as text. */
    XLSX("A workbook of Excel and its like: dates and numbers as such, formulas as text.", "xlsx", "excel"),
    /** One array, or one object for one record. */
    JSON("One array, or one object for one record.", "json"),
    /** One object a line. */
    JSONL("One object a line.", "jsonl", "ndjson"),
    /** A GitHub table. */
    MARKDOWN("A GitHub table.", "md", "markdown"),
    /** A complete small document. */
    HTML("A complete small document.", "html", "htm"),
    /** The ids alone, one a line. */
    IDS("The ids alone, one a line: for xargs and - .", "ids"),
    /** vCard 3.0, which every address book reads. */
    VCARD("Address books, vCard 3.0: contacts and companies, by crm export.", "vcf", "vcard3"),
    /** vCard 4.0. */
    VCARD4("Address books, vCard 4.0: the same.", "vcf4"),
    /** iCalendar. */
    ICAL("Calendars, iCalendar: tasks and activities, by crm export.", "ics", "icalendar"),
    /** Plain-text accounting. */
    JOURNAL(
            "Books of hledger and Ledger: orders, invoices and payments, by crm export.",
            "journal",
            "hledger",
            "ledger");

    private final String about;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> extensions;

    Format(String about, String... extensions) {
        this.about = about;
        this.extensions = List.of(extensions);
    }

    /**
     * The format of that name, as {@code -f} takes it.
     *
     * @throws CrmException usage, when there is none
     */
    public static Format parse(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name) || (format != TABLE && format.extensions.contains(name)))
                .findFirst()
                .orElseThrow(() -> CrmException.usage(
                                "no format " + Visible.line(text) + " (" + String.join(", ", words()) + ")")
                        .nearest(text, words()));
    }

    /** The format that the file's extension stands for. */
    public static Optional<Format> forFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return name.contains(".")
                ? Arrays.stream(values())
                        .filter(format -> format.extensions.contains(extension))
                        .findFirst()
                : Optional.empty();
    }

    /** The names {@code -f} takes. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }

    /** The names of the formats that take any table; the others hold certain kinds of record only. */
    public static List<String> wordsOfTables() {
        return Arrays.stream(values())
                .filter(Format::takesTables)
                .map(Format::word)
                .toList();
    }

    /** Whether it takes any table. */
    boolean takesTables() {
        return switch (this) {
            case TABLE, CSV, TSV, XLSX, JSON, JSONL, MARKDOWN, HTML, IDS -> true;
            case VCARD, VCARD4, ICAL, JOURNAL -> false;
        };
    }

    /** What it is, in one line for the manual. */
    public String about() {
        return about;
    }

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
