package crm.output;

import crm.value.CrmException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes listings and cards in one format. */
interface Renderer {
    /** Writes a listing. */
    void render(Listing listing, Writer out) throws IOException;

    /** Writes a card; formats of rows write one row, its sections as lists of maps. */
    default void render(Card card, Writer out) throws IOException {
        List<Column> columns = new ArrayList<>(card.columns());
        List<Object> values = new ArrayList<>(card.values());
        for (Card.Section section : card.sections()) {
            columns.add(Column.of(section.name(), Kind.LIST));
            values.add(maps(section.listing()));
        }
        render(Listing.of(columns, List.of(values)), out);
    }

    /** Text made for people, such as a new id; formats that are no text refuse it. */
    default void render(String text, Writer out) throws IOException {
        out.append(Visible.lines(text)).append('\n');
    }

    /** Writes what ends the whole, once everything is rendered. */
    default void end() throws IOException {}

    /**
     * The renderer of a format.
     *
     * @param bytes where formats that are no text are written to
     * @throws CrmException usage, for a format that takes no tables
     */
    static Renderer of(Format format, Style style, OutputStream bytes) {
        return switch (format) {
            case TABLE -> new TableRenderer(style);
            case CSV -> new CsvRenderer(style);
            case TSV -> new TsvRenderer(style);
            case JSON -> new JsonRenderer();
            case JSONL -> new JsonLinesRenderer();
            case MARKDOWN -> new MarkdownRenderer(style);
            case HTML -> new HtmlRenderer(style);
            case IDS -> new IdsRenderer();
            case XLSX -> new XlsxRenderer(style, bytes);
            case VCARD, VCARD4 -> throw certain(format, "contacts");
            case ICAL -> throw certain(format, "tasks");
            case JOURNAL -> throw certain(format, "orders");
        };
    }

    private static CrmException certain(Format format, String kind) {
        return CrmException.usage("-f " + format.word() + " takes certain records only")
                .hint("crm export " + kind + " -f " + format.word());
    }

    private static List<Map<String, Object>> maps(Listing listing) {
        List<Map<String, Object>> maps = new ArrayList<>();
        for (List<?> row : listing.rows()) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                map.put(listing.columns().get(i).name(), row.get(i));
            }
            maps.add(map);
        }
        return maps;
    }
}
