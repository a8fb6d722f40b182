package crm.output;

import crm.value.CrmException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a command puts its result. What is printed is rendered and kept; {@link #finish} shows it, through a pager when
 * it is long and a person reads it, or puts the complete file in its place. {@link #close} without {@link #finish}
 * shows nothing and leaves an old file as it was.
 */
public final class Printer implements AutoCloseable {
    private final OutputStream out;
    private final Terminal terminal;
    private final PrintSettings settings;
    private final Map<String, String> env;
    private final Format format;
    private final Optional<AtomicFile> file;
    private final Spool spool = new Spool();
    private final OutputStream bytes;
    private final Writer writer;
    private ZoneId zone;
    private Optional<Renderer> begun = Optional.empty();

    /**
     * A printer.
     *
     * @param out stdout itself rather than a {@code PrintStream}, which would hide a full disk
     * @param terminal what stdout is
     * @param settings what the user asked
     * @param env the environment: {@code CRM_FORMAT} is the format on a terminal, {@code PAGER} the pager
     * @throws CrmException when the file's name does not tell its format or the file cannot be written
     */
    public Printer(OutputStream out, Terminal terminal, PrintSettings settings, Map<String, String> env) {
        this.out = out;
        this.terminal = terminal;
        this.settings = settings;
        this.env = Map.copyOf(env);
        this.format = format(terminal, settings, env);
        this.file = settings.file().map(AtomicFile::begin);
        this.bytes = file.map(AtomicFile::out).orElse(spool);
        this.writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        this.zone = settings.zone();
        if (format == Format.XLSX && terminal.out() && settings.file().isEmpty()) {
            throw CrmException.usage("a workbook is nothing to look at on a terminal")
                    .hint("add -o FILE.xlsx");
        }
    }

    /** Shows instants in the zone of the business from now on. */
    public void in(ZoneId business) {
        zone = business;
    }

    /** The format in use. */
    public Format format() {
        return format;
    }

    /**
     * Prints a listing.
     *
     * @return how many rows it had
     */
    public long print(Listing listing) {
        Listing safe = settings.file().isPresent() ? listing.guarded() : listing;
        Counted rows = new Counted(listing.rows());
        write(to -> renderer().render(safe.with(rows), to));
        return rows.count;
    }

    /** Prints one record. */
    public void print(Card card) {
        write(to -> renderer().render(card, to));
    }

    /** Prints text made for people, such as a chart or a new id, as it is but for control characters. */
    public void print(String text) {
        write(to -> renderer().render(text, to));
    }

    /**
     * Prints a listing in a format of its own, such as address books.
     *
     * @return how many rows it had
     */
    public long print(Listing listing, Rendering rendering) {
        Counted rows = new Counted(listing.rows());
        boolean screen = terminal.out() && settings.file().isEmpty();
        write(to -> rendering.write(listing.with(rows), screen ? new VisibleWriter(to) : to));
        return rows.count;
    }

    /**
     * Shows what was printed. Close the database first: a person or another program may keep this waiting.
     *
     * @throws CrmException when it cannot be written; a reader that went away is no error
     */
    public void finish() {
        write(to -> {
            if (begun.isPresent()) {
                begun.get().end();
            }
            to.flush();
        });
        if (file.isPresent()) {
            file.get().commit();
            return;
        }
        boolean isLong = terminal.out() && settings.pager() && spool.lines() >= terminal.height();
        if (isLong && Pager.of(env).map(pager -> pager.show(spool)).orElse(false)) {
            return;
        }
        try {
            spool.copyTo(out);
        } catch (IOException e) {
            if (!Reason.isBrokenPipe(e)) {
                throw CrmException.failed("cannot write the output: " + Reason.of(e))
                        .because(e);
            }
        }
    }

    @Override
    public void close() {
        file.ifPresent(AtomicFile::close);
        try {
            spool.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void write(Writing writing) {
        try {
            writing.to(writer);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private CrmException failed(IOException e) {
        String where = settings.file().map(Path::toString).orElse("the temporary file for the output");
        return CrmException.failed("cannot write " + Visible.line(where) + ": " + Reason.of(e))
                .because(e);
    }

    private Renderer renderer() {
        if (begun.isEmpty()) {
            boolean screen = terminal.out() && settings.file().isEmpty();
            Style style = new Style(
                    screen ? OptionalInt.of(terminal.width()) : OptionalInt.empty(),
                    terminal.colour() && settings.file().isEmpty(),
                    terminal.unicode() ? Glyphs.BLOCKS : Glyphs.ASCII,
                    settings.header(),
                    settings.raw(),
                    zone);
            begun = Optional.of(Renderer.of(format, style, bytes));
        }
        return begun.get();
    }

    private static Format format(Terminal terminal, PrintSettings settings, Map<String, String> env) {
        if (settings.format().isPresent()) {
            return settings.format().get();
        }
        if (settings.file().isEmpty()) {
            return terminal.out() ? Format.parse(env.getOrDefault("CRM_FORMAT", "table")) : Format.TSV;
        }
        Path file = settings.file().get();
        if (Files.isDirectory(file)) {
            throw AtomicFile.isDirectory(file);
        }
        return Format.forFile(file).orElseThrow(() -> CrmException.usage(
                        "the name of " + Visible.line(file.toString()) + " does not tell its format")
                .hint("add -f FORMAT: " + String.join(", ", Format.words())));
    }

    /** How an area writes a format that only it knows. */
    @FunctionalInterface
    public interface Rendering {
        /** Writes all rows of a listing. */
        void write(Listing listing, Writer out) throws IOException;
    }

    private interface Writing {
        void to(Writer writer) throws IOException;
    }

    private static final class Counted implements Iterable<List<?>> {
        private final Iterable<? extends List<?>> rows;
        private long count;

        Counted(Iterable<? extends List<?>> rows) {
            this.rows = rows;
        }

        @Override
        public Iterator<List<?>> iterator() {
            Iterator<? extends List<?>> each = rows.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public List<?> next() {
                    count++;
                    return each.next();
                }
            };
        }
    }
}
