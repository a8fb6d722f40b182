package crm.output;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the user asked of the output.
 *
 * @param format {@code -f}; without it a file's extension, a terminal or a pipe decides
 * @param file {@code -o}
 * @param header whether CSV and TSV begin with a header line ({@code -H} drops it)
 * @param raw whether CSV leaves formulas as they are ({@code --raw})
 * @param pager whether a long result on a terminal may go through a pager
 * @param zone the business's time zone, for instants shown to people
 */
public record PrintSettings(
        Optional<Format> format, Optional<Path> file, boolean header, boolean raw, boolean pager, ZoneId zone) {
    /** Nothing asked. */
    public static PrintSettings usual(ZoneId zone) {
        return new PrintSettings(Optional.empty(), Optional.empty(), true, false, true, zone);
    }

    /** The same in that format. */
    public PrintSettings in(Format wanted) {
        return new PrintSettings(Optional.of(wanted), file, header, raw, pager, zone);
    }

    /** The same into that file. */
    public PrintSettings into(Path target) {
        return new PrintSettings(format, Optional.of(target), header, raw, pager, zone);
    }

    /** The same without a pager. */
    public PrintSettings withoutPager() {
        return new PrintSettings(format, file, header, raw, false, zone);
    }
}
