package crm.exchange.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives and workbooks for tests. */
final class Packed {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Packed() {}

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : new java.util.TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same workbook as strict Open XML names its parts. */
    static byte[] strict(byte[] workbook) {
        return each(workbook, text -> text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(LINKS, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
    }

    /** The same workbook with a hidden sheet. */
    static byte[] hiding(String sheet, byte[] workbook) {
        return each(
                workbook,
                text -> text.replace(
                        "<sheet name=\"" + sheet + "\"", "<sheet name=\"" + sheet + "\" state=\"hidden\""));
    }

    private static byte[] each(byte[] workbook, java.util.function.UnaryOperator<String> change) {
        Map<String, byte[]> parts = new java.util.TreeMap<>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                parts.put(entry.getName(), change.apply(text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return zip(parts);
    }

    /**
     * A workbook.
     *
     * @param settings attributes of {@code workbookPr}
     * @param sheets the rows of each sheet as XML; styles 1 to 5 are a day, a time, percent, 00000 and 0.00
     */
    static byte[] workbook(String settings, List<String> sheets) {
        Map<String, byte[]> parts = new java.util.TreeMap<>();
        StringBuilder list = new StringBuilder();
        StringBuilder links = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            list.append("<sheet name=\"Sheet" + i + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
            links.append("<Relationship Id=\"rId" + i + "\" Type=\"" + LINKS + "/worksheet\" Target=\"worksheets/sheet"
                    + i + ".xml\"/>");
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + TYPES
                    + "worksheet+xml\"/>");
            put(
                    parts,
                    "xl/worksheets/sheet" + i + ".xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheets.get(i - 1) + "</sheetData></worksheet>");
        }
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><workbookPr " + settings + "/><sheets>"
                        + list + "</sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\">" + links + "<Relationship Id=\"s\" Type=\"" + LINKS
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        put(
                parts,
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"b\" Type=\"" + LINKS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        put(
                parts,
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\">"
                        + "<numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts><cellXfs count=\"6\">"
                        + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"9\"/>"
                        + "<xf numFmtId=\"164\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>");
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/>" + types
                        + "</Types>");
        return zip(parts);
    }

    /** A row of texts and numbers; {@code 3=12.5} is a number in style 3. */
    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String place = "r=\"" + (char) ('A' + i) + number + "\"";
            if (cells[i].matches("\\d=.*")) {
                row.append(
                        "<c " + place + " s=\"" + cells[i].charAt(0) + "\"><v>" + cells[i].substring(2) + "</v></c>");
            } else if (!cells[i].isEmpty()) {
                row.append("<c " + place + " t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    }
}
