package crm.exchange.file;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was found out about a table file, or was told, for the summary of an import.
 *
 * @param format how the rows are written
 * @param encoding the name of the character set, such as {@code UTF-8} or {@code windows-1252}
 * @param delimiter the delimiter in a word, such as {@code comma}; none for JSON
 * @param headerLine the line of the header, from 1; none when there is no header and for JSON
 * @param sheet the sheet of a workbook
 * @param others its other sheets, which were not read
 */
public record Detected(
        Format format,
        String encoding,
        Optional<String> delimiter,
        OptionalLong headerLine,
        Optional<String> sheet,
        List<String> others) {
    /** Keeps its own copy. */
    public Detected {
        others = List.copyOf(others);
    }

    /** Of a file that is no workbook. */
    Detected(Format format, String encoding, Optional<String> delimiter, OptionalLong headerLine) {
        this(format, encoding, delimiter, headerLine, Optional.empty(), List.of());
    }
}
