package crm.help;

import crm.model.Nouns;
import crm.model.Setting;
import crm.output.Format;
import crm.value.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The topics of help that are no command: texts in {@code crm/help}, in a simple markup.
 *
 * <pre>
 * # what it is about           first line: the summary
 * ## Heading
 * Paragraphs, with an empty line between.
 *   two spaces in front: shown as it is
 * : word | what it means
 * {exit-codes}                 a list that stands elsewhere in the program
 * </pre>
 */
final class Topics {
    /** Their names, in the order in which help shows them. */
    static final List<String> NAMES = List.of(
            "filters",
            "formats",
            "dates",
            "refs",
            "import",
            "export",
            "measures",
            "templates",
            "safety",
            "privacy",
            "schema",
            "settings",
            "exit-codes",
            "environment");

    private Topics() {}

    /** All topics. */
    static List<Page> all() {
        return NAMES.stream().map(name -> named(name).orElseThrow()).toList();
    }

    /** The topic of that name. */
    static Optional<Page> named(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(parsed(name, text("/crm/help/" + name + ".txt")));
    }

    private static Page parsed(String name, String text) {
        List<String> lines = text.lines().toList();
        Page.Writer page = new Page.Writer();
        Gathering gathering = new Gathering(page);
        for (String line : lines.subList(1, lines.size())) {
            gathering.take(line);
        }
        gathering.flush();
        return page.page("crm-" + name, lines.get(0).substring(2));
    }

    private static List<Page.Term> list(String name) {
        return switch (name) {
            case "{exit-codes}" ->
                Arrays.stream(ExitCode.values())
                        .map(code -> new Page.Term(Integer.toString(code.code()), code.meaning()))
                        .toList();
            case "{formats}" ->
                Format.words().stream()
                        .map(word -> new Page.Term(word, Format.parse(word).about()))
                        .toList();
            case "{shapes}" -> shapes();
            case "{nouns}" ->
                Nouns.VISIBLE.stream()
                        .map(type -> new Page.Term(type.name(), type.about()))
                        .toList();
            case "{measures}" ->
                crm.model.Measures.FIELDS.stream()
                        .map(field -> new Page.Term(field.name(), field.about()))
                        .toList();
            case "{settings}" ->
                Arrays.stream(Setting.values())
                        .map(setting -> new Page.Term(
                                setting.key(),
                                setting.about()
                                        + (setting.initial().isEmpty() ? "" : " Usually: " + setting.initial() + ".")))
                        .toList();
            default -> throw new IllegalArgumentException("no list " + name);
        };
    }

    /** The shapes of files that import knows, from their declarations. */
    private static List<Page.Term> shapes() {
        List<Page.Term> terms = new ArrayList<>();
        for (String program : text("/crm/exchange/programs.txt").lines().toList()) {
            String name = "";
            for (String line :
                    text("/crm/exchange/shapes/" + program + ".txt").lines().toList()) {
                if (line.startsWith("shape ")) {
                    name = line.substring("shape ".length());
                } else if (line.startsWith("about ")) {
                    terms.add(new Page.Term(name, line.substring("about ".length())));
                }
            }
        }
        return terms;
    }

    private static String text(String resource) {
        try (InputStream text = Topics.class.getResourceAsStream(resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects lines until a block is complete. */
    private static final class Gathering {
        private final Page.Writer page;
        private final List<String> paragraph = new ArrayList<>();
        private final List<String> verbatim = new ArrayList<>();
        private final List<Page.Term> terms = new ArrayList<>();

        Gathering(Page.Writer page) {
            this.page = page;
        }

        void take(String line) {
            if (line.startsWith("  ")) {
                flushUnless(verbatim);
                verbatim.add(line.substring(2));
            } else if (line.startsWith(": ")) {
                flushUnless(terms);
                int bar = line.indexOf(" | ");
                terms.add(new Page.Term(line.substring(2, bar).strip(), line.substring(bar + 3)));
            } else if (line.matches("\\{[a-z-]+\\}")) {
                flush();
                terms.addAll(list(line.strip()));
            } else if (line.startsWith("## ")) {
                flush();
                page.heading(line.substring(3));
            } else if (line.isBlank()) {
                flush();
            } else {
                flushUnless(paragraph);
                paragraph.add(line.strip());
            }
        }

        private void flushUnless(List<?> open) {
            if (open.isEmpty()) {
                flush();
            }
        }

        void flush() {
            if (!paragraph.isEmpty()) {
                page.paragraph(String.join(" ", paragraph));
            }
            if (!verbatim.isEmpty()) {
                page.block(new Page.Verbatim(verbatim));
            }
            if (!terms.isEmpty()) {
                page.block(new Page.Terms(terms));
            }
            paragraph.clear();
            verbatim.clear();
            terms.clear();
        }
    }
}
