package crm.exchange.file;

import crm.exchange.file.NamedRows.Named;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What web forms post (application/x-www-form-urlencoded), one post a line. */
final class FormPosts implements NamedRows.Records {
    private final Lines lines;

    private FormPosts(Lines lines) {
        this.lines = lines;
    }

    /** The rows of a file of posts. */
    static NamedRows open(Source source, Charset charset) throws IOException {
        return NamedRows.open(
                source.name(),
                List.of(),
                () -> new FormPosts(new Lines(Encodings.reader(source.file(), charset), source.name())));
    }

    @Override
    public Optional<Named> next() throws IOException {
        while (lines.next()) {
            if (!lines.text().isBlank()) {
                return Optional.of(post(lines.line(), lines.text().strip()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static Named post(long line, String text) {
        Map<String, String> cells = new LinkedHashMap<>();
        try {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name =
                        decoded(equals < 0 ? pair : pair.substring(0, equals)).strip();
                String value =
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)).strip();
                if (!name.isEmpty()) {
                    cells.merge(name, value, (a, b) -> a.isEmpty() || b.isEmpty() ? a + b : a + " ::: " + b);
                }
            }
        } catch (IllegalArgumentException e) {
            return new Named(line, cells, "is not urlencoded: " + e.getMessage());
        }
        return new Named(line, cells, "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
