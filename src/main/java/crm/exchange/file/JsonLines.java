package crm.exchange.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The objects of a JSON Lines file as rows. A line that is no object is a problem of that line alone. The file is read
 * twice, for the columns and for the rows.
 */
final class JsonLines implements Rows {
    private final JsonFactory factory = FlatObject.factory();
    private final Reader in;
    private final RecordReader lines;
    private final FlatObject flat;
    private final List<String> columns;

    private JsonLines(Reader in, String name, FlatObject flat) {
        this.in = in;
        this.lines = RecordReader.lines(in, name);
        this.flat = flat;
        this.columns = flat.columns();
    }

    /** Reads the columns and stands before the first row. */
    static JsonLines open(Source source, Charset charset) throws IOException {
        FlatObject flat = new FlatObject(source.name());
        try (JsonLines first = new JsonLines(Encodings.reader(source.file(), charset), source.name(), flat)) {
            while (first.next().isPresent()) {
                // every object adds the columns it has
            }
        }
        return new JsonLines(Encodings.reader(source.file(), charset), source.name(), flat);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        if (!lines.next()) {
            return Optional.empty();
        }
        return Optional.of(row(lines.line(), lines.cells().get(0)));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** What a JSON error says, without where it says it. */
    static String oneLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("broken");
    }

    /** The cells that hold a NUL character, as problems. */
    static List<Problem> nuls(long line, List<String> columns, List<String> cells) {
        List<Problem> problems = new ArrayList<>(0);
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (cells.get(i).indexOf('\0') >= 0) {
                problems.add(new Problem(line, columns.get(i), cells.get(i), "holds a NUL character"));
            }
        }
        return problems;
    }

    private SourceRow row(long line, String text) throws IOException {
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return rejected(line, text, "not an object");
            }
            flat.read(parser);
            if (parser.nextToken() != null) {
                return rejected(line, text, "more than one object in a line");
            }
            List<String> cells = flat.cells();
            return new SourceRow(line, cells, nuls(line, columns, cells));
        } catch (JsonProcessingException e) {
            return rejected(line, text, "not valid JSON: " + oneLine(e));
        }
    }

    private SourceRow rejected(long line, String text, String reason) {
        List<String> empty = columns.stream().map(column -> "").toList();
        return new SourceRow(line, empty, List.of(new Problem(line, "", text, reason)));
    }
}
