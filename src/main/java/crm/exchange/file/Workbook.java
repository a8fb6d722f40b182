package crm.exchange.file;

import crm.value.CrmException;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A workbook (.xlsx, also of the strict kind), read by fastexcel after its parts were looked at: none may declare a document
 * type, and none may be far larger than its packed form.
 */
final class Workbook implements Closeable {
    private static final int HEAD = 4096;
    private static final Pattern FROM_1904 = Pattern.compile("date1904\\s*=\\s*[\"'](1|true|on)[\"']");
    private static final List<String> KEPT = List.of("sharedstrings.xml", "styles.xml", "workbook.xml");

    private final ReadableWorkbook book;
    private final List<Sheet> sheets;
    private final String name;
    private final boolean from1904;
    private final Optional<Path> copy;

    private Workbook(ReadableWorkbook book, String name, boolean from1904, Optional<Path> copy) {
        this.copy = copy;
        this.book = book;
        this.name = name;
        this.from1904 = from1904;
        this.sheets = book.getSheets().toList();
    }

    /**
     * Opens a workbook.
     *
     * @throws CrmException when it is none, is damaged, or asks for too much
     */
    static Workbook open(Source source) throws IOException {
        refuseProtected(source.file(), source.name());
        try {
            check(source);
            Optional<Path> copy = StrictWorkbook.transitional(source.file());
            File file = copy.orElse(source.file()).toFile();
            return new Workbook(
                    new ReadableWorkbook(file, new ReadingOptions(true, true)),
                    source.name(),
                    from1904(source.file()),
                    copy);
        } catch (CrmException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(source.name(), e);
        }
    }

    /** Refuses a file whose content is encrypted, as Office does it: a compound file with a stream for that. */
    static void refuseProtected(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            if (head.length < 4 || (head[0] & 0xFF) != 0xD0 || (head[1] & 0xFF) != 0xCF) {
                return;
            }
            String wanted =
                    new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
            String before = "";
            byte[] chunk = in.readNBytes(1 << 20);
            while (chunk.length > 0) {
                String text = before + new String(chunk, StandardCharsets.ISO_8859_1);
                if (text.contains(wanted)) {
                    throw CrmException.invalid(name + " is protected by a password")
                            .hint("open it, save it without the password, and import that");
                }
                before = text.substring(Math.max(0, text.length() - wanted.length()));
                chunk = in.readNBytes(1 << 20);
            }
        }
    }

    /** Whether a ZIP file is a workbook. */
    static boolean is(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(entry -> lower(entry).startsWith("xl/workbook"));
        }
    }

    /** The names of its sheets. */
    List<String> sheets() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    /**
     * The number of the sheet with a name or number as the user says it, from 0; without one, the first that has a table: a
     * row of two cells or more; a hidden one only where no other has a row.
     *
     * @throws CrmException when there is none
     */
    int sheet(Optional<String> said) {
        if (said.isEmpty()) {
            return first();
        }
        String word = said.get().strip();
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).getName().equalsIgnoreCase(word)) {
                return i;
            }
        }
        if (word.matches("\\d{1,4}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= sheets.size()) {
            return Integer.parseInt(word) - 1;
        }
        throw CrmException.usage(name + " has no sheet " + word)
                .hint("it has: " + String.join(", ", sheets()))
                .nearest(word, sheets());
    }

    /** The rows of a sheet, to be closed. */
    Stream<Row> rows(int sheet) throws IOException {
        return sheets.get(sheet).openStream();
    }

    /** Whether its days count from 1904. */
    boolean is1904() {
        return from1904;
    }

    @Override
    public void close() throws IOException {
        book.close();
        if (copy.isPresent()) {
            Files.deleteIfExists(copy.get());
        }
    }

    /** Something in it that cannot be read. */
    static CrmException damaged(String name, Exception e) {
        return CrmException.invalid(name + " cannot be read as a workbook: " + e.getMessage())
                .hint("open it, save it again as .xlsx or CSV, and import that")
                .because(e);
    }

    private int first() {
        return first(true, 2).or(() -> first(true, 1)).or(() -> first(false, 1)).orElseThrow(() -> CrmException.invalid(
                        name + " has no rows")
                .hint("nothing was read"));
    }

    private Optional<Integer> first(boolean visible, int cells) {
        for (int i = 0; i < sheets.size(); i++) {
            try (Stream<Row> rows = rows(i)) {
                boolean shown = sheets.get(i).getVisibility() == SheetVisibility.VISIBLE;
                if (shown == visible && rows.anyMatch(row -> filled(row) >= cells)) {
                    return Optional.of(i);
                }
            } catch (IOException | RuntimeException e) {
                throw damaged(name, e);
            }
        }
        return Optional.empty();
    }

    private static long filled(Row row) {
        return row.stream()
                .filter(cell -> cell != null && !cell.getText().isBlank())
                .count();
    }

    /** The library reads {@code true} only, spreadsheets write {@code 1} as well. */
    private static boolean from1904(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Optional<? extends ZipEntry> book = zip.stream()
                    .filter(entry -> lower(entry).equals("xl/workbook.xml"))
                    .findFirst();
            if (book.isEmpty()) {
                return false;
            }
            try (InputStream in = zip.getInputStream(book.get())) {
                String text = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
                return FROM_1904.matcher(text).find();
            }
        }
    }

    private static void check(Source source) throws IOException {
        try (ZipFile zip = new ZipFile(source.file().toFile())) {
            if (zip.size() > Limits.ENTRIES) {
                throw tooMuch(source.name(), "more than " + Limits.ENTRIES + " parts");
            }
            for (ZipEntry entry : zip.stream().toList()) {
                if (lower(entry).endsWith(".xml") || lower(entry).endsWith(".rels")) {
                    check(source.name(), zip, entry);
                }
            }
        }
    }

    private static void check(String name, ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in =
                Packing.counted(zip.getInputStream(entry), name, Math.max(1, entry.getCompressedSize()))) {
            byte[] head = in.readNBytes(HEAD);
            String start = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
            if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
                throw CrmException.invalid(
                                name + " declares a document type in " + entry.getName() + ", which no workbook needs")
                        .hint("nothing was read; open it, save it again, and import that");
            }
            long size = head.length;
            byte[] chunk = new byte[1 << 16];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                size += n;
                boolean kept = KEPT.stream().anyMatch(lower(entry)::endsWith);
                if (kept && size > Limits.PART) {
                    throw tooMuch(name, "more than " + (Limits.PART >> 20) + " MB of " + entry.getName());
                }
            }
        }
    }

    private static String lower(ZipEntry entry) {
        return entry.getName().toLowerCase(java.util.Locale.ROOT);
    }

    private static CrmException tooMuch(String name, String what) {
        return CrmException.invalid(name + " has " + what).hint("save its sheet as CSV and import that");
    }
}
