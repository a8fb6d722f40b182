package crm.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks saved as strict Open XML (ISO/IEC 29500): the same parts under other names of their namespaces, which the library
 * does not know where one part refers to another.
 */
final class StrictWorkbook {
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final int HEAD = 4096;

    private StrictWorkbook() {}

    /** A private copy with the names that are known everywhere; nothing for a workbook that has them. The caller deletes it. */
    static Optional<Path> transitional(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry book = zip.getEntry("xl/workbook.xml");
            if (book == null || !head(zip, book).contains(STRICT)) {
                return Optional.empty();
            }
            Path copy = Files.createTempFile("crm-", ".xlsx");
            try (OutputStream out = Files.newOutputStream(copy);
                    ZipOutputStream packed = new ZipOutputStream(out)) {
                for (ZipEntry entry : zip.stream().toList()) {
                    packed.putNextEntry(new ZipEntry(entry.getName()));
                    copy(zip, entry, packed);
                    packed.closeEntry();
                }
            } catch (IOException e) {
                Files.deleteIfExists(copy);
                throw e;
            }
            return Optional.of(copy);
        }
    }

    private static String head(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }

    /** Days are written as ISO 8601 there, in cells of a type that the library does not know; as texts they read the same. */
    private static void sheet(Reader in, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] chunk = new char[1 << 16];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            text.append(chunk, 0, n);
            int whole = Math.max(0, text.lastIndexOf("<")); // the tag that begins there may go on in the next chunk
            out.write(days(text.substring(0, whole)));
            text.delete(0, whole);
        }
        out.write(days(text.toString()));
    }

    private static byte[] days(String text) {
        return text.replace(" t=\"d\"", " t=\"str\"").getBytes(StandardCharsets.UTF_8);
    }

    /** Parts that refer to others get the known names; texts and styles are copied as they are. */
    private static void copy(ZipFile zip, ZipEntry entry, OutputStream out) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            if (entry.getName().startsWith("xl/worksheets/") && entry.getName().endsWith(".xml")) {
                sheet(new InputStreamReader(in, StandardCharsets.UTF_8), out);
                return;
            }
            if (!entry.getName().endsWith(".rels") && !entry.getName().equals("xl/workbook.xml")) {
                in.transferTo(out);
                return;
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(STRICT + "spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
                    .replace(
                            STRICT + "officeDocument/relationships",
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
