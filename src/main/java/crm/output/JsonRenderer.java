package crm.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/** A listing is one array, an object a line; a card is one object, a field a line, with an array for each section. */
final class JsonRenderer implements Renderer {
    @Override
    public void render(Listing listing, Writer out) throws IOException {
        Iterator<? extends List<?>> rows = listing.rows().iterator();
        if (!rows.hasNext()) {
            out.append("[]\n");
            return;
        }
        out.append("[\n ");
        JsonLinesRenderer.objects(listing.columns(), rows, ",\n ", out);
        out.append("\n]\n");
    }

    @Override
    public void render(Card card, Writer out) throws IOException {
        try (JsonGenerator json = JsonCells.generator(out)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator(""));
            printer.indentObjectsWith(lines);
            printer.indentArraysWith(lines);
            json.setPrettyPrinter(printer);
            JsonLinesRenderer.object(card, json);
        }
        out.append('\n');
    }
}
