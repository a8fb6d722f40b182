package crm.exchange.file;

import crm.exchange.file.NamedRows.Named;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The e-mails of an mbox file, or the one of an .eml file.
 *
 * <p>A line {@code From } begins a message only after an empty line, with a sender and a time (or the {@code -} of
 * Thunderbird) and before a header: bodies hold such lines without the {@code >} that RFC 4155 wants before them.
 */
final class Mailbox implements NamedRows.Records {
    private static final Pattern SEPARATOR =
            Pattern.compile("From (?:-|\\S+ .*\\d\\d?:\\d\\d.*|- .*\\d\\d?:\\d\\d.*)\\s*");
    private static final Pattern HEADER = Pattern.compile("(?:[!-9;-~]+[ \\t]*:.*|>From .*)");
    private static final Pattern QUOTED = Pattern.compile(">+From ");
    private static final Pattern STAMP =
            Pattern.compile("([A-Z][a-z]{2}) +(\\d{1,2}) +(\\d{1,2}:\\d\\d:\\d\\d) +(?:[A-Z]{3,4} +)?(\\d{4})");
    private static final DateTimeFormatter ASCTIME = DateTimeFormatter.ofPattern("MMM d H:mm:ss yyyy", Locale.ROOT);
    private static final String MARK = "\u00EF\u00BB\u00BF";

    private final Lines lines;
    private String separator = "";
    private String ahead = "";
    private long line;
    private boolean begun;
    private boolean ended;

    private Mailbox(Lines lines) {
        this.lines = lines;
    }

    /** The rows of an mbox file. */
    static NamedRows open(Source source) throws IOException {
        return NamedRows.fixed(MailCells.COLUMNS, () -> new Mailbox(lines(source)));
    }

    /** The row of a file with one e-mail. */
    static NamedRows single(Source source) throws IOException {
        byte[] message;
        try (InputStream in = Files.newInputStream(source.file())) {
            message = in.readNBytes(Limits.MESSAGE);
        }
        return NamedRows.fixed(MailCells.COLUMNS, () -> new Single(message));
    }

    /** Whether a text begins as an mbox does. */
    static boolean begins(String text) {
        String[] first = text.split("\r\n|\r|\n", 3);
        return first.length > 1
                && SEPARATOR.matcher(first[0]).matches()
                && HEADER.matcher(first[1]).matches();
    }

    private static Lines lines(Source source) throws IOException {
        InputStream in = Files.newInputStream(source.file());
        return new Lines(new InputStreamReader(in, StandardCharsets.ISO_8859_1), source.name());
    }

    @Override
    public Optional<Named> next() throws IOException {
        if (!begun && !begin()) {
            return Optional.empty();
        }
        if (ended) {
            return Optional.empty();
        }
        long from = line;
        Optional<Instant> stamp = stamp(separator);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        keep(message, ahead);
        boolean blank = ahead.isEmpty();
        ended = true;
        while (lines.next()) {
            String text = lines.text();
            if (blank && SEPARATOR.matcher(text).matches()) {
                if (isBegin(text)) {
                    ended = false;
                    break;
                }
                keep(message, text);
                text = ahead;
            }
            keep(message, QUOTED.matcher(text).lookingAt() ? text.substring(1) : text);
            blank = text.isEmpty();
        }
        return Optional.of(new Named(from, MailCells.of(message.toByteArray(), stamp), ""));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Goes to the first line of the first message. */
    private boolean begin() throws IOException {
        begun = true;
        while (lines.next()) {
            String text = lines.text();
            String first = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
            if (first.isBlank()) {
                continue;
            }
            if (!SEPARATOR.matcher(first).matches()) {
                line = lines.line();
                ahead = first;
                return true;
            }
            isBegin(first);
            return true;
        }
        return false;
    }

    /** Reads the line behind a separator, and whether a message begins there. */
    private boolean isBegin(String candidate) throws IOException {
        line = lines.line();
        ahead = lines.next() ? lines.text() : "";
        boolean header = HEADER.matcher(ahead).matches();
        separator = header ? candidate : separator;
        return header;
    }

    private static void keep(ByteArrayOutputStream message, String line) {
        if (message.size() < Limits.MESSAGE) {
            message.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
            message.writeBytes(new byte[] {'\r', '\n'});
        }
    }

    /** The time in a separator, which is in UTC (RFC 4155). */
    private static Optional<Instant> stamp(String separator) {
        Matcher found = STAMP.matcher(separator);
        if (!found.find()) {
            return Optional.empty();
        }
        String text = found.group(1) + " " + found.group(2) + " " + found.group(3) + " " + found.group(4);
        try {
            return Optional.of(LocalDateTime.parse(text, ASCTIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** One e-mail. */
    private static final class Single implements NamedRows.Records {
        private final ByteArrayInputStream message;

        Single(byte[] message) {
            this.message = new ByteArrayInputStream(message);
        }

        @Override
        public Optional<Named> next() {
            byte[] all = message.readAllBytes();
            return all.length == 0
                    ? Optional.empty()
                    : Optional.of(new Named(1, MailCells.of(all, Optional.empty()), ""));
        }

        @Override
        public void close() throws IOException {
            message.close();
        }
    }
}
