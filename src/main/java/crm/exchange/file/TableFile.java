package crm.exchange.file;

import crm.value.CrmException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of rows that another program wrote, read as a stream: CSV in any dialect and encoding, TSV, JSON, JSON Lines.
 * What was not said is found out. Rows can be gone through once.
 */
public final class TableFile implements Closeable, Iterable<SourceRow> {
    private static final int SAMPLE = 1 << 18;
    private static final int RECORDS = 500;

    private final Source source;
    private final Rows rows;
    private final Detected detected;

    private TableFile(Source source, Rows rows, Detected detected) {
        this.source = source;
        this.rows = rows;
        this.detected = detected;
    }

    /**
     * Opens a file; nothing is read yet but what is needed to know its encoding, format and columns.
     *
     * @param path the file; {@code -} reads the options' standard input to its end
     * @throws CrmException when there is no such file, or it cannot be read or is no table
     */
    public static TableFile open(Path path, TableOptions options) {
        try {
            Source source = Source.of(path, options.stdin());
            try {
                return opened(source, options);
            } catch (IOException | RuntimeException e) {
                source.close();
                throw e;
            }
        } catch (IOException e) {
            throw failed(path.toString(), e);
        }
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
        Encodings.refuseOthers(source.file(), source.name());
        Charset charset = options.encoding().isPresent()
                ? Encodings.named(options.encoding().orElseThrow())
                : Encodings.detect(source.file(), source.name());
        String sample = sample(source, charset);
        if (sample.isBlank()) {
            throw CrmException.invalid(source.name() + " holds nothing but blanks")
                    .hint("nothing was read; was it exported to another place?");
        }
        Format format = options.format().or(() -> JsonRows.format(sample)).orElse(Format.CSV);
        return switch (format) {
            case JSON -> json(source, JsonRows.open(source, charset), format, charset);
            case JSONL -> json(source, JsonLines.open(source, charset), format, charset);
            case CSV, TSV -> delimited(source, charset, sample, options);
        };
    }

    private static TableFile json(Source source, Rows rows, Format format, Charset charset) {
        return new TableFile(
                source, rows, new Detected(format, charset.name(), Optional.empty(), OptionalLong.empty()));
    }

    private static TableFile delimited(Source source, Charset charset, String sample, TableOptions options)
            throws IOException {
        Dialect dialect = dialect(sample, options);
        Header header = Header.detect(dialect.records(sample, RECORDS), options.known(), options.header());
        Reader in = Encodings.reader(source.file(), charset);
        try {
            DelimitedRows rows = new DelimitedRows(in, source.name(), dialect, header);
            Format format = dialect.delimiter() == '\t' ? Format.TSV : Format.CSV;
            return new TableFile(
                    source,
                    rows,
                    new Detected(format, charset.name(), Optional.of(dialect.delimiterName()), rows.headerLine()));
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

    private static CrmException failed(String name, IOException e) {
        return CrmException.failed(name + " cannot be read: " + e.getMessage())
                .hint("try again, or copy it to another place")
                .because(e);
    }
}
