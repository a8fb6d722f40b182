package crm.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/** One JSON object a line. */
final class JsonLinesRenderer implements Renderer {
    @Override
    public void render(Listing listing, Writer out) throws IOException {
        Iterator<? extends List<?>> rows = listing.rows().iterator();
        if (rows.hasNext()) {
            objects(listing.columns(), rows, "\n", out);
            out.append('\n');
        }
    }

    @Override
    public void render(Card card, Writer out) throws IOException {
        try (JsonGenerator json = JsonCells.generator(out)) {
            object(card, json);
        }
        out.append('\n');
    }

    /** Writes rows as compact objects with a separator between. */
    static void objects(List<Column> columns, Iterator<? extends List<?>> rows, String separator, Writer out)
            throws IOException {
        try (JsonGenerator json = JsonCells.generator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(separator));
            boolean plain = JsonCells.isPlain(columns);
            List<SerializableString> names = JsonCells.names(columns);
            while (rows.hasNext()) {
                json.writeStartObject();
                if (plain) {
                    JsonCells.fields(json, names, columns, rows.next());
                } else {
                    JsonCells.fields(json, columns, rows.next());
                }
                json.writeEndObject();
            }
        }
    }

    /** Writes a card as an object. */
    static void object(Card card, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonCells.fields(json, card.columns(), card.values());
        for (Card.Section section : card.sections()) {
            json.writeArrayFieldStart(section.name());
            for (List<?> row : section.listing().rows()) {
                json.writeStartObject();
                JsonCells.fields(json, section.listing().columns(), row);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
