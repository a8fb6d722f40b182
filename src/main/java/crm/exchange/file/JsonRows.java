package crm.exchange.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import crm.value.CrmException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * The objects of a JSON file as rows: those of an array, those of the first array of objects inside one object, or
 * objects one after another. The file is read twice, for the columns and for the rows.
 */
final class JsonRows implements Rows {
    private final String name;
    private final JsonParser parser;
    private final FlatObject flat;
    private final List<String> columns;
    private boolean pending;
    private boolean ended;

    private JsonRows(String name, JsonParser parser, FlatObject flat) {
        this.name = name;
        this.parser = parser;
        this.flat = flat;
        this.columns = flat.columns();
    }

    /** Reads the columns and stands before the first row. */
    static JsonRows open(Source source, Charset charset) throws IOException {
        FlatObject flat = new FlatObject(source.name());
        boolean inside;
        try (JsonRows shape = opened(source, charset, flat)) {
            inside = shape.hasInnerArray();
        }
        try (JsonRows first = opened(source, charset, flat)) {
            first.enter(inside);
            while (first.next().isPresent()) {
                // every object adds the columns it has
            }
        }
        JsonRows rows = opened(source, charset, flat);
        rows.enter(inside);
        return rows;
    }

    /** Whether a text begins like JSON, and how its rows stand there; nothing when it does not. */
    static Optional<Format> format(String sample) {
        String text = sample.stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Optional.empty();
        }
        JsonFactory factory = FlatObject.factory();
        try (JsonParser parser = factory.createParser(text)) {
            boolean array = parser.nextToken() == JsonToken.START_ARRAY;
            JsonToken second = parser.nextToken();
            if (array) {
                return second == JsonToken.START_OBJECT || second == JsonToken.END_ARRAY
                        ? Optional.of(Format.JSON)
                        : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(oneALine(factory, text) ? Format.JSONL : Format.JSON);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        try {
            if (ended) {
                return Optional.empty(); // what follows the array is about the whole
            }
            JsonToken token = pending ? parser.currentToken() : parser.nextToken();
            pending = false;
            if (token == null || token == JsonToken.END_ARRAY) {
                ended = true;
                return Optional.empty();
            }
            long line = parser.currentTokenLocation().getLineNr();
            if (token != JsonToken.START_OBJECT) {
                Problem problem = new Problem(line, "", parser.getText(), "not an object");
                parser.skipChildren();
                return Optional.of(new SourceRow(line, empty(), List.of(problem)));
            }
            flat.read(parser);
            List<String> cells = flat.cells();
            return Optional.of(new SourceRow(line, cells, JsonLines.nuls(line, columns, cells)));
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private List<String> empty() {
        return columns.stream().map(column -> "").toList();
    }

    private static JsonRows opened(Source source, Charset charset, FlatObject flat) throws IOException {
        Reader in = Encodings.reader(source.file(), charset);
        return new JsonRows(source.name(), FlatObject.factory().createParser(in), flat);
    }

    /** Whether the whole first line is one object. */
    private static boolean oneALine(JsonFactory factory, String text) {
        String line = text.lines().findFirst().orElse("");
        try (JsonParser parser = factory.createParser(line)) {
            parser.nextToken();
            parser.skipChildren();
            boolean more = text.strip().length() > line.strip().length();
            return parser.nextToken() == null && (more || !toArray(factory, line));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean toArray(JsonFactory factory, String line) throws IOException {
        try (JsonRows rows = new JsonRows("", factory.createParser(line), new FlatObject(""))) {
            return rows.hasInnerArray();
        }
    }

    /** Whether the file is an object with an array of objects among its fields. */
    private boolean hasInnerArray() throws IOException {
        try {
            return parser.nextToken() == JsonToken.START_OBJECT && toInnerArray();
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    /** Goes just before the first row. */
    private void enter(boolean inside) throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (inside) {
                toInnerArray();
            } else {
                pending = token != JsonToken.START_ARRAY;
            }
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    /** From the beginning of an object to the first object of the first array of objects in it. */
    private boolean toInnerArray() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                pending = true;
                return true;
            }
            while (token != JsonToken.END_ARRAY) {
                parser.skipChildren();
                token = parser.nextToken();
            }
        }
        return false;
    }

    private CrmException broken(JsonProcessingException e) {
        JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return CrmException.invalid(name + ": line " + at.getLineNr() + " is not valid JSON: " + JsonLines.oneLine(e))
                .hint("nothing was taken from the file")
                .because(e);
    }
}
