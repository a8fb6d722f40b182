package crm.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import crm.value.CrmException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One flat object as one line of JSON, the same bytes for the same values for ever: no spaces, no nulls, numbers plain and
 * without trailing zeros. Characters that could steer a terminal, and halves of pairs, are written as escapes, so that any
 * text comes back as it was. Values are text, numbers, flags and lists of text.
 */
public final class JsonLine {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final StringBuilder text = new StringBuilder("{");

    /** A line without any fields yet. */
    public JsonLine() {}

    /** The same with one more field; left out where the value is null. */
    public JsonLine with(String name, Object value) {
        if (value != null) {
            if (text.length() > 1) {
                text.append(',');
            }
            quoted(name);
            text.append(':');
            value(value);
        }
        return this;
    }

    private void value(Object value) {
        if (value instanceof BigDecimal number) {
            text.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (int i = 0; i < list.size(); i++) {
                text.append(i > 0 ? "," : "");
                quoted(list.get(i).toString());
            }
            text.append(']');
        } else {
            quoted(value.toString());
        }
    }

    private void quoted(String word) {
        text.append('"');
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < word.length() && Character.isLowSurrogate(word.charAt(i + 1))) {
                text.append(c).append(word.charAt(++i));
            } else {
                append(c);
            }
        }
        text.append('"');
    }

    private void append(char c) {
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
        } else if (c == '\n') {
            text.append("\\n");
        } else if (c >= ' ' && c < 0x7f) {
            text.append(c);
        } else if (c < ' ' || Character.isSurrogate(c) || Visible.hides(c)) {
            text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            text.append(c);
        }
    }

    /** The line, without its end. */
    @Override
    public String toString() {
        return text + "}";
    }

    /**
     * The fields of a line: text, {@link BigDecimal}, {@link Boolean} or lists of text.
     *
     * @throws CrmException invalid (exit 4) when it is no such object
     */
    public static Map<String, Object> read(String line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw CrmException.invalid("not a JSON object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, value(parser, name));
            }
            if (parser.nextToken() != null) {
                throw CrmException.invalid("more than one object in a line");
            }
            return fields;
        } catch (JsonProcessingException e) {
            throw CrmException.invalid("not valid JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("broken"))
                    .because(e);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Object value(JsonParser parser, String name) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> list(parser, name);
            default -> throw CrmException.invalid(name + " is neither text, number, flag nor list");
        };
    }

    private static List<String> list(JsonParser parser, String name) throws IOException {
        List<String> words = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw CrmException.invalid(name + " is not a list of texts");
            }
            words.add(parser.getText());
        }
        return words;
    }
}
