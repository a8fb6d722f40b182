package crm.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes cells as JSON: ISO days and instants, plain numbers, null for no value, control characters escaped. */
final class JsonCells {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonCells() {}

    /** A generator that leaves its writer open and escapes what could steer a terminal. */
    static JsonGenerator generator(Writer out) throws IOException {
        JsonGenerator generator = JSON.createGenerator(out);
        generator.setCharacterEscapes(new Escapes());
        return generator;
    }

    /** One cell as compact JSON. */
    static String text(Kind kind, Object cell) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = generator(text)) {
            write(generator, kind, cell);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The names of columns as they stand in JSON, escaped once for all rows. */
    static List<SerializableString> names(List<Column> columns) {
        List<SerializableString> names = new ArrayList<>();
        columns.forEach(column -> names.add(new SerializedString(column.name())));
        return names;
    }

    /** Writes the fields of an object whose names need no escape of ours: see {@link #names}. */
    static void fields(JsonGenerator json, List<SerializableString> names, List<Column> columns, List<?> cells)
            throws IOException {
        for (int i = 0; i < names.size(); i++) {
            json.writeFieldName(names.get(i));
            write(json, columns.get(i).kind(), cells.get(i));
        }
    }

    /** Whether the names of columns hold nothing that has to be escaped. */
    static boolean isPlain(List<Column> columns) {
        return columns.stream().allMatch(column -> column.name().chars().allMatch(c -> c >= ' ' && c < 0x7f));
    }

    /** Writes the fields of an object. */
    static void fields(JsonGenerator json, List<Column> columns, List<?> cells) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i).name());
            write(json, columns.get(i).kind(), cells.get(i));
        }
    }

    /** Writes one cell. */
    static void write(JsonGenerator json, Kind kind, Object cell) throws IOException {
        if (cell instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(json, Kind.NUMBER, item);
            }
            json.writeEndArray();
        } else if (Cells.isNothing(cell)) {
            json.writeNull();
        } else if (cell instanceof Number number) {
            json.writeNumber(Cells.number(kind, number));
        } else if (cell instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (cell instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                write(json, Kind.NUMBER, entry.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeString(cell.toString());
        }
    }

    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] ascii = standardAsciiEscapesForJSON();

        Escapes() {
            ascii[0x7f] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return Visible.hides((char) c) ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
        }
    }
}
