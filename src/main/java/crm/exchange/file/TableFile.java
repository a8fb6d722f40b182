package crm.exchange.file;

import crm.value.CrmException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipException;

/**
 * A file of rows that another program wrote, read as a stream: every {@link Format}, in any dialect and encoding. What was
 * not said is found out. Rows can be gone through once.
 */
public final class TableFile implements Closeable, Iterable<SourceRow> {
    private static final int SAMPLE = 1 << 18;
    private static final int RECORDS = 500;

    private final Source source;
    private final Rows rows;
    private final Detected detected;
    private final Optional<String> kind;

    private TableFile(Source source, Rows rows, Detected detected, Optional<String> kind) {
        this.source = source;
        this.rows = rows;
        this.detected = detected;
        this.kind = kind;
    }

    /**
     * Opens a file; nothing is read yet but what is needed to know its encoding, format and columns.
     *
     * @param path the file; {@code -} reads the options' standard input to its end
     * @throws CrmException when there is no such file, or it cannot be read or is no table
     */
    public static TableFile open(Path path, TableOptions options) {
        try {
            return of(Source.of(path, options.stdin()), options);
        } catch (IOException e) {
            throw failed(path.toString(), e);
        }
    }

    /** Opens a source and takes it over. */
    static TableFile of(Source source, TableOptions options) throws IOException {
        try {
            return opened(source, options);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** The kind of record that the format itself tells: {@code contact}, {@code activity}, {@code task}, {@code message}. */
    public Optional<String> kind() {
        return kind;
    }

    /** What messages call the file: its name, or {@code standard input}. */
    public String name() {
        return source.name();
    }

    /** The unique names of the columns, in the order of the cells. */
    public List<String> columns() {
        return rows.columns();
    }

    /** What was found out about the file. */
    public Detected detected() {
        return detected;
    }

    /**
     * The next row.
     *
     * @return nothing at the end
     * @throws CrmException when the rest cannot be read: a quote that is never closed, a limit, bytes outside the encoding
     */
    public Optional<SourceRow> next() {
        try {
            return rows.next();
        } catch (IOException e) {
            throw failed(source.name(), e);
        }
    }

    /** Which lines stand below the table and are left out; known when all rows were read. */
    public Optional<String> below() {
        return rows.below();
    }

    /** The rows that have not been read yet; it reads on as {@link #next()} does. */
    @Override
    public Iterator<SourceRow> iterator() {
        return new Iterator<>() {
            private Optional<SourceRow> ahead = Optional.empty();

            @Override
            public boolean hasNext() {
                if (ahead.isEmpty()) {
                    ahead = TableFile.this.next();
                }
                return ahead.isPresent();
            }

            @Override
            public SourceRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the file has no more rows");
                }
                SourceRow row = ahead.orElseThrow();
                ahead = Optional.empty();
                return row;
            }
        };
    }

    /** Closes the file and deletes the copy of standard input. */
    @Override
    public void close() {
        try (source) {
            rows.close();
        } catch (IOException e) {
            throw failed(source.name(), e);
        }
    }

    private static TableFile opened(Source source, TableOptions options) throws IOException {
        Workbook.refuseProtected(source.file(), source.name());
        Optional<Format> guess = options.format().isPresent() ? options.format() : FormatGuess.of(source);
        Format format = guess.orElse(Format.CSV);
        return switch (format) {
            case XLSX -> sheet(source, options);
            case EML -> named(source, Mailbox.single(source), format, "MIME");
            case MBOX -> named(source, Mailbox.open(source), format, "MIME");
            case CSV, TSV, JSON, JSONL, FORM, VCARD, ICAL -> text(source, guess, options);
        };
    }

    private static TableFile text(Source source, Optional<Format> guess, TableOptions options) throws IOException {
        Encodings.refuseOthers(source.file(), source.name());
        Charset charset = charset(source, options);
        String sample = sample(source, charset);
        if (sample.isBlank()) {
            throw CrmException.invalid(source.name() + " holds nothing but blanks")
                    .hint("nothing was read; was it exported to another place?");
        }
        Format format = guess.or(() -> JsonRows.format(sample)).orElse(Format.CSV);
        return switch (format) {
            case JSON -> named(source, JsonRows.open(source, charset), format, charset.name());
            case JSONL -> named(source, JsonLines.open(source, charset), format, charset.name());
            case FORM -> named(source, FormPosts.open(source, charset), format, charset.name());
            case VCARD -> cards(source, charset, options);
            case ICAL -> calendar(source, charset, options);
            case CSV, TSV -> delimited(source, charset, sample, options);
            case XLSX, EML, MBOX -> throw new IllegalStateException(format + " is no text");
        };
    }

    /** The character set that was named, else the one that is found out. */
    static Charset charset(Source source, TableOptions options) throws IOException {
        return options.encoding().isPresent()
                ? Encodings.named(options.encoding().orElseThrow())
                : Encodings.detect(source.file(), source.name());
    }

    private static TableFile named(Source source, Rows rows, Format format, String encoding) {
        return new TableFile(
                source, rows, new Detected(format, encoding, Optional.empty(), OptionalLong.empty()), format.holds());
    }

    private static TableFile cards(Source source, Charset charset, TableOptions options) throws IOException {
        List<String> kinds = options.kind().isPresent() ? Cards.kinds(source, charset) : List.of();
        Optional<String> kind = options.kind()
                .filter(wanted -> kinds.contains("company"))
                .map(wanted -> wanted.equals("company") ? wanted : "contact");
        Rows rows = Cards.open(source, charset, kind.map("company"::equals));
        return new TableFile(
                source,
                rows,
                new Detected(Format.VCARD, charset.name(), Optional.empty(), OptionalLong.empty()),
                kind.or(Format.VCARD::holds));
    }

    private static TableFile calendar(Source source, Charset charset, TableOptions options) throws IOException {
        List<String> kinds = Calendar.kinds(source, charset);
        String kind = options.kind().filter(kinds::contains).orElse(kinds.get(0));
        Rows rows = Calendar.open(source, charset, kind, options.zone());
        return new TableFile(
                source,
                rows,
                new Detected(Format.ICAL, charset.name(), Optional.empty(), OptionalLong.empty()),
                Optional.of(kind));
    }

    private static TableFile sheet(Source source, TableOptions options) throws IOException {
        Workbook book = Workbook.open(source);
        try {
            int sheet = book.sheet(options.sheet());
            SheetRows rows = new SheetRows(book, sheet, source.name(), options);
            List<String> others = new ArrayList<>(book.sheets());
            String name = others.remove(sheet);
            Detected detected =
                    new Detected(Format.XLSX, "UTF-8", Optional.empty(), rows.headerLine(), Optional.of(name), others);
            return new TableFile(source, rows, detected, Optional.empty());
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    private static TableFile delimited(Source source, Charset charset, String sample, TableOptions options)
            throws IOException {
        Optional<Dialect> ours = OwnText.dialect(sample, options.ours());
        Dialect dialect = ours.orElseGet(() -> dialect(sample, options));
        Header header = Header.detect(dialect.records(sample, RECORDS), options.known(), options.header());
        Reader in = Encodings.reader(source.file(), charset);
        try {
            DelimitedRows rows = new DelimitedRows(in, source.name(), dialect, header);
            Rows plain = ours.isPresent() && dialect.delimiter() == '\t' ? new OwnText(rows) : rows;
            Format format = dialect.delimiter() == '\t' ? Format.TSV : Format.CSV;
            return new TableFile(
                    source,
                    plain,
                    new Detected(format, charset.name(), Optional.of(dialect.delimiterName()), rows.headerLine()),
                    Optional.empty());
        } catch (RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static Dialect dialect(String sample, TableOptions options) {
        Dialect found = Dialect.detect(sample);
        Optional<Character> tab = options.format().filter(Format.TSV::equals).map(format -> '\t');
        return new Dialect(
                options.delimiter().or(() -> tab).orElse(found.delimiter()),
                options.quote().orElse(found.quote()));
    }

    /** The beginning of the text, up to the end of a line. */
    private static String sample(Source source, Charset charset) throws IOException {
        char[] text = new char[SAMPLE];
        int length = 0;
        try (Reader in = Encodings.reader(source.file(), charset)) {
            for (int n = in.read(text); n > 0; n = in.read(text, length, SAMPLE - length)) {
                length += n;
            }
        } catch (CharacterCodingException e) {
            throw CrmException.invalid(source.name() + " is not in " + charset.name())
                    .hint("leave --encoding out, or name another one")
                    .because(e);
        }
        int end = length;
        while (length == SAMPLE && end > 0 && text[end - 1] != '\n' && text[end - 1] != '\r') {
            end--;
        }
        return new String(text, 0, end == 0 ? length : end);
    }

    /** What a failure to read is for the user. */
    static CrmException failed(String name, IOException e) {
        if (e instanceof ZipException || e instanceof EOFException) {
            return CrmException.invalid(name + " is packed, and damaged or cut off: " + e.getMessage())
                    .hint("nothing was read; fetch it again")
                    .because(e);
        }
        return CrmException.failed(name + " cannot be read: " + e.getMessage())
                .hint("try again, or copy it to another place")
                .because(e);
    }
}
