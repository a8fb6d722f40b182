package crm.cli;

import crm.output.Toml;
import crm.value.CrmException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person prefers, from {@code config.toml} in {@code $XDG_CONFIG_HOME/crm}: what environment variables say where
 * they are not set, and words of one's own for whole command lines.
 *
 * @param variables environment variables by name
 * @param aliases command lines by the word that stands for them
 */
public record Preferences(Map<String, String> variables, Map<String, List<String>> aliases) {
    private static final Map<String, String> KEYS = new TreeMap<>(Map.of(
            "database", "CRM_DB",
            "format", "CRM_FORMAT",
            "color", "CRM_COLOR",
            "wait", "CRM_WAIT",
            "user", "CRM_USER",
            "pager", "PAGER"));
    private static final String ALIASES = "aliases";

    public Preferences {
        variables = Map.copyOf(variables);
        aliases = Map.copyOf(aliases);
    }

    /** The file where they stand; none where the environment names no home. It may be absent. */
    public static Optional<Path> file(Environment environment) {
        String config = environment.variable("XDG_CONFIG_HOME", "");
        String home = environment.variable("HOME", "");
        Optional<Path> folder = !config.isEmpty()
                ? Optional.of(Path.of(config))
                : Optional.of(home).filter(name -> !name.isEmpty()).map(name -> Path.of(name, ".config"));
        return folder.map(path -> path.resolve("crm").resolve("config.toml"));
    }

    /**
     * The preferences of whoever runs this.
     *
     * @throws CrmException usage (exit 2), when the file says what nobody understands
     */
    public static Preferences of(Environment environment) {
        return file(environment)
                .filter(Files::exists)
                .map(file -> read(file, environment.variable("HOME", "")))
                .orElseGet(() -> new Preferences(Map.of(), Map.of()));
    }

    private static Preferences read(Path file, String home) {
        Map<String, String> variables = new HashMap<>();
        Map<String, List<String>> aliases = new HashMap<>();
        Toml.read(file).forEach((key, value) -> {
            if (key.equals(ALIASES) && value instanceof Map<?, ?> lines) {
                lines.forEach((word, line) ->
                        aliases.put(word.toString(), words(text(file, ALIASES + "." + word, line), file)));
            } else if (KEYS.containsKey(key)) {
                String text = text(file, key, value);
                variables.put(
                        KEYS.get(key),
                        key.equals("database") && text.startsWith("~/") ? home + text.substring(1) : text);
            } else {
                List<String> known = new ArrayList<>(KEYS.keySet());
                known.add(ALIASES);
                throw CrmException.usage(file + " sets " + key + ", which is nothing one can prefer")
                        .hint("there are: " + String.join(", ", known))
                        .nearest(key, known);
            }
        });
        return new Preferences(variables, aliases);
    }

    private static String text(Path file, String key, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw CrmException.usage(key + " in " + file + " is no text").hint("write " + key + " = \"TEXT\"");
    }

    private static List<String> words(String line, Path file) {
        List<String> words = Words.split(line);
        if (words.isEmpty()) {
            throw CrmException.usage("an alias in " + file + " stands for nothing")
                    .hint("write vips = \"contacts tag=vip\"");
        }
        return words.get(0).equals("crm") ? words.subList(1, words.size()) : words;
    }

    /** The environment with these preferences where it says nothing itself. */
    Environment over(Environment environment) {
        Map<String, String> all = new HashMap<>(environment.variables());
        variables.forEach((name, value) -> all.merge(name, value, (said, preferred) -> said.isEmpty() ? value : said));
        return environment.with(all);
    }

    /** A command line with an alias put in full, where its command is one. A command of that name goes before. */
    List<String> inFull(List<String> arguments, CommandList commands) {
        CommandWords words = CommandWords.of(arguments);
        Optional<List<String>> line = words.command()
                .filter(word -> !commands.isKnown(word))
                .flatMap(word -> Optional.ofNullable(aliases.get(word)));
        if (line.isEmpty()) {
            return arguments;
        }
        List<String> full = new ArrayList<>(words.global());
        full.addAll(line.get());
        full.addAll(words.after(1));
        return full;
    }
}
