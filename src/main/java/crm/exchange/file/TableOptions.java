package crm.exchange.file;

import java.io.InputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the user said about a table file; whatever is left out is found out.
 *
 * @param format how the rows are written
 * @param encoding the name of the character set
 * @param delimiter the delimiter, an ASCII character
 * @param quote the quote character, an ASCII character
 * @param header whether there is a header line
 * @param known whether a word is a known header name, as evidence for a header line
 * @param stdin what the path {@code -} reads
 * @param kind the kind of record that is wanted, singular, for files that hold several kinds
 * @param sheet the name or the number (from 1) of the sheet of a workbook
 * @param zone where times belong that name no zone
 * @param ours whether a header is one that we wrote ourselves, so that escapes and guards of ours are undone
 */
public record TableOptions(
        Optional<Format> format,
        Optional<String> encoding,
        Optional<Character> delimiter,
        Optional<Character> quote,
        Optional<Boolean> header,
        Predicate<String> known,
        InputStream stdin,
        Optional<String> kind,
        Optional<String> sheet,
        ZoneId zone,
        Predicate<List<String>> ours) {
    /** Checks that all parts are there. */
    public TableOptions {
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(stdin, "stdin");
        Objects.requireNonNull(zone, "zone");
    }

    /** Everything is found out, no header name is known, standard input is empty, and times are in UTC. */
    public static TableOptions detect() {
        return new TableOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                name -> false,
                InputStream.nullInputStream(),
                Optional.empty(),
                Optional.empty(),
                ZoneOffset.UTC,
                header -> false);
    }

    /** The same with this format. */
    public TableOptions format(Format is) {
        return new TableOptions(
                Optional.of(is), encoding, delimiter, quote, header, known, stdin, kind, sheet, zone, ours);
    }

    /** The same with this character set, by any of its names. */
    public TableOptions encoding(String is) {
        return new TableOptions(
                format, Optional.of(is), delimiter, quote, header, known, stdin, kind, sheet, zone, ours);
    }

    /** The same with this delimiter. */
    public TableOptions delimiter(char is) {
        return new TableOptions(
                format, encoding, Optional.of(is), quote, header, known, stdin, kind, sheet, zone, ours);
    }

    /** The same with this quote character. */
    TableOptions quote(char is) {
        return new TableOptions(
                format, encoding, delimiter, Optional.of(is), header, known, stdin, kind, sheet, zone, ours);
    }

    /** The same with a header line for certain, or certainly without. */
    public TableOptions header(boolean is) {
        return new TableOptions(
                format, encoding, delimiter, quote, Optional.of(is), known, stdin, kind, sheet, zone, ours);
    }

    /** The same with these known header names; they are asked as they stand in the file, trimmed. */
    public TableOptions known(Predicate<String> is) {
        return new TableOptions(format, encoding, delimiter, quote, header, is, stdin, kind, sheet, zone, ours);
    }

    /** The same with this stream for the path {@code -}. It is read to its end and not closed. */
    public TableOptions stdin(InputStream is) {
        return new TableOptions(format, encoding, delimiter, quote, header, known, is, kind, sheet, zone, ours);
    }

    /** The same for this kind of record, singular. */
    public TableOptions kind(String is) {
        return new TableOptions(
                format, encoding, delimiter, quote, header, known, stdin, Optional.of(is), sheet, zone, ours);
    }

    /** The same for the sheet with this name or number. */
    public TableOptions sheet(String is) {
        return new TableOptions(
                format, encoding, delimiter, quote, header, known, stdin, kind, Optional.of(is), zone, ours);
    }

    /** The same with this zone for times that name none. */
    public TableOptions zone(ZoneId is) {
        return new TableOptions(format, encoding, delimiter, quote, header, known, stdin, kind, sheet, is, ours);
    }

    /** The same with what tells the headers that we write ourselves from others. */
    public TableOptions ours(Predicate<List<String>> is) {
        return new TableOptions(format, encoding, delimiter, quote, header, known, stdin, kind, sheet, zone, is);
    }
}
