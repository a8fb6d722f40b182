package crm.exchange.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises, by its first bytes, a file that is not a table of text, to name it to the user. */
final class FileKind {
    private static final int FEW = 16;
    private static final List<Magic> MAGICS = List.of(
            new Magic("%PDF-", "a PDF document"),
            new Magic("\u0089PNG", "a PNG picture"),
            new Magic("\u00FF\u00D8\u00FF", "a JPEG picture"),
            new Magic("GIF8", "a GIF picture"),
            new Magic("\u001F\u008B", "compressed with gzip"),
            new Magic("BZh", "compressed with bzip2"),
            new Magic("\u00FD7zXZ", "compressed with xz"),
            new Magic("(\u00B5/\u00FD", "compressed with zstd"),
            new Magic("7z\u00BC\u00AF", "a 7-Zip archive"),
            new Magic("Rar!\u001A", "a RAR archive"),
            new Magic("SQLite format 3\0", "an SQLite database"),
            new Magic("\u00D0\u00CF\u0011\u00E0", "an old Office file (.xls, .msg or .doc)"),
            new Magic("{\\rtf", "an RTF document"),
            new Magic("<?xml", "an XML file"),
            new Magic("<!doctype html", "an HTML page"),
            new Magic("<html", "an HTML page"));

    private FileKind() {}

    private record Magic(String start, String name) {}

    /** What the file seems to be, in words such as {@code "a PDF document"}; nothing when it may be a table. */
    static Optional<String> of(byte[] head, int length) {
        String start = new String(head, 0, Math.min(length, 8192), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return Optional.of(zip(start));
        }
        String text = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        String lower = text.stripLeading().toLowerCase(Locale.ROOT);
        return MAGICS.stream()
                .filter(magic -> start.startsWith(magic.start)
                        || (printable(magic.start) && lower.startsWith(magic.start.toLowerCase(Locale.ROOT))))
                .map(Magic::name)
                .findFirst();
    }

    /** Whether there are more control characters than text has. A few stray ones are a matter of their rows. */
    static boolean binary(byte[] head, int length) {
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = head[i];
            if ((b >= 0 && b < ' ' && (b < '\t' || b > '\r')) || b == 0x7F) {
                controls++;
            }
        }
        return controls > FEW && controls > length / 100;
    }

    private static String zip(String start) {
        if (start.contains("xl/") || start.contains("[Content_Types].xml")) {
            return "an Excel workbook (.xlsx) or another Office file";
        }
        return start.contains("mimetypeapplication/vnd.oasis") ? "an OpenDocument file" : "a ZIP archive";
    }

    private static boolean printable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }
}
