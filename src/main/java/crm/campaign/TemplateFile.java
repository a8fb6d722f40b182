package crm.campaign;

import crm.value.CrmException;
import crm.value.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template as it was written: the headers at its beginning, for e-mails, and the text behind them.
 *
 * @param name the file's name, for messages
 * @param headers {@code Subject}, {@code From}, {@code Reply-To}, {@code Content-Type} by name in small letters, with the
 *     line each stands in
 * @param bodyLine the line of the file in which the text begins, from 1
 * @param body the text, its lines ended by LF
 */
record TemplateFile(String name, Map<String, Header> headers, int bodyLine, String body) {
    private static final long LARGEST = 10L * 1024 * 1024;
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z-]*):[ \t]*(.*)");
    private static final List<String> KNOWN = List.of("subject", "from", "reply-to", "content-type");

    /**
     * A line before the text.
     *
     * @param line in which it stands, from 1
     * @param text what it says
     */
    record Header(int line, String text) {}

    TemplateFile {
        headers = Map.copyOf(headers);
    }

    /** Reads a template; with headers where an e-mail is to be made of it. */
    static TemplateFile read(Path file, boolean withHeaders) {
        String name = Text.visible(String.valueOf(file.getFileName()));
        String text = text(file, name);
        return withHeaders ? headed(name, text) : new TemplateFile(name, Map.of(), 1, text);
    }

    /** The text of a header. */
    Optional<Header> header(String lowerName) {
        return Optional.ofNullable(headers.get(lowerName));
    }

    private static TemplateFile headed(String name, String text) {
        List<String> lines = text.lines().toList();
        Map<String, Header> headers = new LinkedHashMap<>();
        int at = 0;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            Matcher header = HEADER.matcher(lines.get(at));
            boolean known = header.matches() && KNOWN.contains(header.group(1).toLowerCase(Locale.ROOT));
            if (!known && at == 0) {
                return new TemplateFile(name, Map.of(), 1, text);
            }
            if (!known) {
                throw CrmException.invalid(name + " line " + (at + 1) + ": no header that a template may have")
                        .hint("Subject, From, Reply-To, Content-Type, then an empty line before the text");
            }
            headers.put(
                    header.group(1).toLowerCase(Locale.ROOT),
                    new Header(at + 1, header.group(2).strip()));
            at++;
        }
        int body = Math.min(lines.size(), at + 1);
        List<String> rest = new ArrayList<>(lines.subList(body, lines.size()));
        return new TemplateFile(name, headers, body + 1, rest.isEmpty() ? "" : String.join("\n", rest) + "\n");
    }

    private static String text(Path file, String name) {
        try {
            if (!Files.exists(file)) {
                throw CrmException.missing("no file " + Text.visible(file.toString()));
            }
            if (Files.isDirectory(file)) {
                throw CrmException.usage(name + " is a directory").hint("name the template in it");
            }
            if (Files.size(file) > LARGEST) {
                throw CrmException.invalid(name + " is larger than 10 MB: too large for a template");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return (text.startsWith("\ufeff") ? text.substring(1) : text).replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw CrmException.invalid(name + " is not UTF-8")
                    .hint("save it as UTF-8")
                    .because(e);
        } catch (IOException e) {
            throw CrmException.failed("cannot read " + name).because(e);
        }
    }
}
