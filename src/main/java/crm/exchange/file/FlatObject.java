package crm.exchange.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import crm.value.CrmException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns JSON objects into rows of cells: {@code {"address": {"city": "Galle"}, "tag": ["a", "b"]}} has the columns
 * {@code address.city} with {@code Galle} and {@code tag} with {@code a ::: b}. Numbers stay as they are written, null is
 * empty.
 */
final class FlatObject {
    private static final String JOINED = " ::: ";
    private static final int DEEPEST = 50;

    private final String name;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<StringBuilder> cells = new ArrayList<>();
    private final List<Boolean> filled = new ArrayList<>();
    private int length;

    FlatObject(String name) {
        this.name = name;
    }

    /** A factory whose parsers keep to {@link Limits} and leave closing the reader to its owner. */
    static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Limits.CELL)
                        .maxNestingDepth(DEEPEST)
                        .build())
                .build();
    }

    /** Reads the object whose beginning is the current token, up to its end. */
    void read(JsonParser parser) throws IOException {
        length = 0;
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).setLength(0);
            filled.set(i, false);
        }
        object("", parser);
    }

    /** The columns seen so far, in the order of their first appearance. */
    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** The cells of the object read last, one a column seen so far. */
    List<String> cells() {
        return cells.stream().map(StringBuilder::toString).map(String::strip).toList();
    }

    private void object(String prefix, JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = prefix + parser.currentName();
            parser.nextToken();
            value(field, parser);
        }
    }

    private void value(String column, JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            object(column + ".", parser);
        } else if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    put(column, item(parser.getText()));
                } else {
                    value(column, parser);
                }
            }
        } else {
            put(column, token == JsonToken.VALUE_NULL ? "" : parser.getText());
        }
    }

    /** One of several texts; quotes around it are its own, which they would not be in a cell of a table. */
    private static String item(String text) {
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private void put(String column, String text) {
        int at = columns.computeIfAbsent(column, key -> {
            cells.add(new StringBuilder());
            filled.add(false);
            return columns.size();
        });
        StringBuilder cell = cells.get(at);
        length += text.length() + JOINED.length();
        if (columns.size() > Limits.COLUMNS || length > Limits.RECORD) {
            throw CrmException.invalid(name + ": an object has more than " + Limits.COLUMNS + " fields or "
                            + Limits.RECORD + " characters")
                    .hint("leave out what is not to be imported");
        }
        cell.append(filled.get(at) ? JOINED : "").append(text);
        filled.set(at, true);
    }
}
