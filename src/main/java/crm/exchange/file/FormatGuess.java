package crm.exchange.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from the beginning of a file, and then from its name, how it is written, if that is no table of text or JSON. */
final class FormatGuess {
    private static final int HEAD = 1 << 16;
    private static final Pattern CALENDAR =
            Pattern.compile("(?i)\\ABEGIN:(VCALENDAR|VEVENT|VTODO)\\b.*", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("([!-9;-~]+)[ \\t]*:.*");
    private static final Pattern PAIR = Pattern.compile("[\\w.\\-+%\\[\\]*]+=[^\\s&<>\"]*");
    private static final Set<String> MAIL = Set.of(
            "from",
            "to",
            "cc",
            "date",
            "subject",
            "message-id",
            "received",
            "return-path",
            "mime-version",
            "delivered-to",
            "reply-to",
            "content-type",
            "sender",
            "x-mailer");

    private FormatGuess() {}

    /** How a file is written; nothing for tables of text, for JSON, and for what is not known. */
    static Optional<Format> of(Source source) throws IOException {
        byte[] head = Encodings.head(source.file(), HEAD);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return Workbook.is(source.file()) ? Optional.of(Format.XLSX) : Optional.empty();
        }
        // what is left of UTF-16 without its NULs, and of any text without its byte-order mark, is enough here
        String text = start.replace("\0", "")
                .replaceFirst("\\A[\\x{EF}\\x{BB}\\x{BF}\\x{FE}\\x{FF}]+", "")
                .stripLeading();
        return of(text, source.name().toLowerCase(Locale.ROOT));
    }

    private static Optional<Format> of(String text, String name) {
        if (text.regionMatches(true, 0, "BEGIN:VCARD", 0, 11)) {
            return Optional.of(Format.VCARD);
        }
        if (CALENDAR.matcher(text).matches()) {
            return Optional.of(Format.ICAL);
        }
        if (Mailbox.begins(text)) {
            return Optional.of(Format.MBOX);
        }
        int headers = headers(text);
        if (headers > 1 || (headers == 1 && name.endsWith(".eml"))) {
            return Optional.of(Format.EML);
        }
        return isForm(text) ? Optional.of(Format.FORM) : Optional.empty();
    }

    /** How many different headers of e-mails a text begins with; none when something else stands among its headers. */
    private static int headers(String text) {
        Set<String> found = new HashSet<>();
        for (String line : text.split("\r\n|\r|\n", 200)) {
            if (line.isEmpty()) {
                break;
            }
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            var header = HEADER.matcher(line);
            if (!folded && !header.matches()) {
                return 0;
            }
            if (!folded && MAIL.contains(header.group(1).toLowerCase(Locale.ROOT))) {
                found.add(header.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return found.contains("from") || found.contains("received") || found.contains("return-path") ? found.size() : 0;
    }

    private static boolean isForm(String text) {
        String first = text.lines().findFirst().orElse("");
        String[] pairs = first.split("&", 500);
        if (pairs.length < 2) {
            return false;
        }
        for (String pair : pairs) {
            if (!PAIR.matcher(pair).matches()) {
                return false;
            }
        }
        return true;
    }
}
