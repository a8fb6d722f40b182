package crm.exchange.file;

import java.util.Locale;

/** How the rows of a table file are written down. */
public enum Format {
    /** Cells separated by a comma, a semicolon or another character. */
    CSV,
    /** Cells separated by tabs. */
    TSV,
    /** One JSON array of objects, or an object with such an array inside. */
    JSON,
    /** One JSON object a line. */
    JSONL;

    /** The word for it on the command line and in summaries: {@code csv}, {@code tsv}, {@code json}, {@code jsonl}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
