package crm.exchange.file;

import crm.value.CrmException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The tables behind a path, one after the other: one for most files, those of each file in an archive, events and to-dos of
 * a calendar. Packed files are unpacked into private temporary copies within {@link Limits}.
 */
public final class Tables {
    private static final int LAYERS = 3;
    private static final Set<String> ENDINGS = Set.of(
            "csv", "tsv", "tab", "json", "jsonl", "ndjson", "xlsx", "xlsm", "vcf", "vcard", "ics", "eml", "mbox", "gz");

    private final TableOptions options;
    private final Consumer<Table> taker;
    private final Consumer<String> notes;

    private Tables(TableOptions options, Consumer<Table> taker, Consumer<String> notes) {
        this.options = options;
        this.taker = taker;
        this.notes = notes;
    }

    /**
     * Gives each table, to be opened before the next is given.
     *
     * @param path the file; {@code -} reads the options' standard input to its end
     * @param notes is told what was left out
     * @throws CrmException when there is no such file, or it cannot be read, is no table, or unpacks to too much
     */
    public static void each(Path path, TableOptions options, Consumer<Table> taker, Consumer<String> notes) {
        Tables tables = new Tables(options, taker, notes);
        try (Source source = Source.of(path, options.stdin())) {
            tables.take(source, 0);
        } catch (IOException e) {
            throw TableFile.failed(path.toString(), e);
        }
    }

    private void take(Source source, int layer) throws IOException {
        byte[] head = Encodings.head(source.file(), 4);
        boolean gzip = head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
        boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        if ((gzip || zip) && layer == LAYERS) {
            throw CrmException.invalid(source.name() + " is packed too many times")
                    .hint("unpack it yourself");
        }
        if (gzip) {
            gunzip(source, layer);
        } else if (zip && isArchive(source)) {
            unzip(source, layer);
        } else {
            plain(source);
        }
    }

    private void gunzip(Source source, int layer) throws IOException {
        String name = source.name().replaceFirst("(?i)\\.gz$", "");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(source.file()), 1 << 16);
                InputStream counted = Packing.counted(in, source.name(), Files.size(source.file()));
                Source inner = Source.unpacked(counted, name)) {
            take(inner, layer + 1);
        }
    }

    private static boolean isArchive(Source source) throws IOException {
        try (ZipFile zip = new ZipFile(source.file().toFile())) {
            return zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null;
        } catch (java.util.zip.ZipException e) {
            throw CrmException.invalid(source.name() + " cannot be unpacked: " + e.getMessage())
                    .hint("is it whole, and without a password?")
                    .because(e);
        }
    }

    private void unzip(Source source, int layer) throws IOException {
        try (ZipFile zip = new ZipFile(source.file().toFile())) {
            if (zip.size() > Limits.ENTRIES) {
                throw CrmException.invalid(source.name() + " has more than " + Limits.ENTRIES + " files")
                        .hint("unpack it yourself and import the files you mean");
            }
            List<? extends ZipEntry> files = zip.stream().filter(Tables::isFile).toList();
            List<? extends ZipEntry> known = files.stream()
                    .filter(entry -> files.size() == 1 || ENDINGS.contains(ending(entry.getName())))
                    .toList();
            if (known.isEmpty()) {
                throw CrmException.invalid(source.name() + " holds no file that can be read")
                        .hint("it may hold: " + String.join(", ", Format.words()));
            }
            files.stream()
                    .filter(entry -> !known.contains(entry))
                    .forEach(entry -> notes.accept(source.name() + ": " + entry.getName() + " is left out"));
            for (ZipEntry entry : known) {
                entry(source, zip, entry, layer);
            }
        }
    }

    private void entry(Source source, ZipFile zip, ZipEntry entry, int layer) throws IOException {
        String name = source.name() + "/" + entry.getName();
        try (InputStream in = Packing.counted(zip.getInputStream(entry), name, Math.max(1, entry.getCompressedSize()));
                Source inner = Source.unpacked(in, name)) {
            take(inner, layer + 1);
        }
    }

    private static boolean isFile(ZipEntry entry) {
        String name = entry.getName();
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !entry.isDirectory() && !last.startsWith(".") && !name.startsWith("__MACOSX/");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private void plain(Source source) throws IOException {
        Optional<Format> format = options.format().isPresent() ? options.format() : FormatGuess.of(source);
        if (format.filter(Format.ICAL::equals).isPresent()) {
            calendar(source);
        } else if (format.filter(Format.VCARD::equals).isPresent()) {
            cards(source);
        } else {
            taker.accept(new Table(source.borrowed(), options));
        }
    }

    private void calendar(Source source) throws IOException {
        List<String> kinds = Calendar.kinds(source, TableFile.charset(source, options));
        Optional<String> wanted = options.kind();
        if (wanted.isPresent() && !kinds.contains(wanted.get())) {
            throw CrmException.usage(source.name() + " is a calendar and holds no " + wanted.get())
                    .hint("leave the kind out: events become activities, to-dos tasks");
        }
        for (String kind : wanted.map(List::of).orElse(kinds)) {
            taker.accept(new Table(source.borrowed(), options.kind(kind)));
        }
    }

    /** People, and organisations where a card says that it is of one. */
    private void cards(Source source) throws IOException {
        List<String> kinds = Cards.kinds(source, TableFile.charset(source, options));
        Optional<String> wanted = options.kind();
        if (!kinds.contains("company")) {
            taker.accept(new Table(source.borrowed(), options));
            return;
        }
        if (kinds.size() > 1 && wanted.isPresent()) {
            notes.accept(source.name() + " holds people and companies: only "
                    + (wanted.get().equals("company") ? "companies" : "people") + " are taken");
        }
        for (String kind : wanted.map(List::of).orElse(kinds)) {
            taker.accept(new Table(source.borrowed(), options.kind(kind)));
        }
    }
}
