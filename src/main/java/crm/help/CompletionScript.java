package crm.help;

import crm.cli.CommandEntry;
import crm.cli.CommandList;
import crm.model.Nouns;
import crm.model.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the completion script of a shell: a frame in that shell's language ({@code crm/help/completion.SHELL}) whose
 * tables are filled from the list of commands.
 */
final class CompletionScript {
    private static final String FILE = "@file";
    private static final String DIRECTORY = "@dir";
    private static final String DATABASE = "@ask";
    private static final String ANYTHING = "@any";

    private final List<CommandSheet> sheets;
    private final CommandList commands;

    /** Scripts for these commands. */
    CompletionScript(CommandList commands) {
        this.commands = commands;
        this.sheets = CommandSheet.of(commands.entries());
    }

    /** A shell, with how it writes a line of a table. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        /** Its name. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** One arm of a choice between words: patterns, and the lines to offer, each a word and what it means. */
        String arm(List<String> patterns, List<Page.Term> offers) {
            StringBuilder arm = new StringBuilder();
            List<String> quoted = patterns.stream().map(Shell::quoted).toList();
            if (this == FISH) {
                arm.append("        case ").append(String.join(" ", quoted)).append("\n            printf '%s\\n'");
            } else {
                arm.append("        ").append(String.join(" | ", quoted)).append(") offers=(");
            }
            for (Page.Term offer : offers) {
                arm.append(' ').append(quoted(this == BASH ? offer.word() : offer(offer)));
            }
            return arm.append(this == FISH ? "\n" : " ) ;;\n").toString();
        }

        private String offer(Page.Term offer) {
            if (this == FISH) {
                return offer.meaning().isEmpty() ? offer.word() : offer.word() + "\t" + offer.meaning();
            }
            return offer.word().replace(":", "\\:") + (offer.meaning().isEmpty() ? "" : ":" + offer.meaning());
        }

        private static String quoted(String text) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
    }

    /** The script of a shell. */
    String of(Shell shell) {
        return frame(shell)
                .replace("#{first}\n", shell.arm(List.of("first"), firstWords()))
                .replace("#{verbs}\n", arms(shell, verbs()))
                .replace("#{nouns}\n", arms(shell, nouns()))
                .replace("#{options}\n", arms(shell, options()))
                .replace("#{values}\n", values(shell))
                .replace("#{words}\n", arms(shell, words()));
    }

    private static String frame(Shell shell) {
        try (InputStream text = CompletionScript.class.getResourceAsStream("/crm/help/completion." + shell.word())) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String arms(Shell shell, Map<String, List<Page.Term>> table) {
        StringBuilder arms = new StringBuilder();
        table.forEach((pattern, offers) -> arms.append(shell.arm(List.of(pattern), offers)));
        return arms.toString();
    }

    private List<Page.Term> firstWords() {
        Map<String, String> words = new TreeMap<>();
        for (CommandEntry entry : commands.entries()) {
            words.putIfAbsent(entry.first(), entry.second().isEmpty() ? entry.sentence() : "");
        }
        for (RecordType type : Nouns.VISIBLE) {
            words.put(type.name(), type.about());
            words.put(type.plural(), "List " + type.plural() + ".");
        }
        return terms(words);
    }

    private Map<String, List<Page.Term>> verbs() {
        Map<String, List<Page.Term>> verbs = new TreeMap<>();
        for (CommandEntry entry : commands.entries()) {
            if (!entry.second().isEmpty()) {
                verbs.computeIfAbsent(entry.first(), any -> new ArrayList<>())
                        .add(new Page.Term(entry.second(), entry.sentence()));
            }
        }
        return verbs;
    }

    /** Other words for a noun: its alias, and its plural for a list of them. */
    private static Map<String, List<Page.Term>> nouns() {
        Map<String, List<Page.Term>> nouns = new TreeMap<>();
        for (RecordType type : Nouns.VISIBLE) {
            nouns.put(type.plural(), List.of(new Page.Term(type.name() + " list", "")));
            type.alias().ifPresent(alias -> nouns.put(alias, List.of(new Page.Term(type.name(), ""))));
        }
        return nouns;
    }

    private Map<String, List<Page.Term>> options() {
        Map<String, List<Page.Term>> options = new LinkedHashMap<>();
        options.put("", terms(sheets.get(0).global()));
        for (CommandSheet sheet : sheets) {
            List<Page.Term> terms = new ArrayList<>(terms(sheet.options()));
            if (takesFields(sheet)) {
                terms.add(new Page.Term(DATABASE, ""));
            }
            if (!terms.isEmpty()) {
                options.put(sheet.entry().path(), terms);
            }
        }
        return options;
    }

    /** Whether each field has an option of its own, those that users added too. */
    private static boolean takesFields(CommandSheet sheet) {
        return sheet.options().stream().anyMatch(option -> option.names().contains("--set"));
    }

    private static List<Page.Term> terms(List<CommandSheet.Option> options) {
        return options.stream()
                .flatMap(option -> option.names().stream()
                        .filter(name -> name.length() > 2 || option.names().size() == 1)
                        .map(name -> new Page.Term(name, option.about())))
                .toList();
    }

    private static List<Page.Term> terms(Map<String, String> words) {
        return words.entrySet().stream()
                .map(word -> new Page.Term(word.getKey(), word.getValue()))
                .toList();
    }

    /** What may follow an option: for every command alike where they agree, else for each. */
    private String values(Shell shell) {
        Map<String, Map<List<String>, List<String>>> byName = new LinkedHashMap<>();
        for (CommandSheet sheet : sheets) {
            List<CommandSheet.Option> all = new ArrayList<>(sheet.options());
            all.addAll(sheet.global());
            for (CommandSheet.Option option : all) {
                for (String name : option.names()) {
                    byName.computeIfAbsent(name, any -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    option.takesValue() ? offered(option.offer()) : List.of(), any -> new ArrayList<>())
                            .add(sheet.entry().path());
                }
            }
        }
        StringBuilder arms = new StringBuilder();
        byName.forEach((name, offers) -> offers.forEach((words, paths) -> {
            if (!words.isEmpty()) {
                Set<String> patterns = new LinkedHashSet<>();
                paths.forEach(path -> patterns.add(offers.size() == 1 ? name : path + " " + name));
                List<Page.Term> terms =
                        words.stream().map(word -> new Page.Term(word, "")).toList();
                arms.append(shell.arm(List.copyOf(patterns), terms));
            }
        }));
        return arms.toString();
    }

    /** What to offer; fixed words behind a question stand in where it is not answered. */
    private static List<String> offered(CommandSheet.Offer offer) {
        List<String> offers = new ArrayList<>();
        if (offer.ofDatabase()) {
            offers.add(DATABASE);
        }
        if (offer.isFile() || offer.isDirectory()) {
            offers.add(offer.isFile() ? FILE : DIRECTORY);
        }
        offers.addAll(offer.choices());
        return offers.isEmpty() ? List.of(ANYTHING) : offers;
    }

    /** The words without an option, by command and place: a number from 0 on, or rest. */
    private Map<String, List<Page.Term>> words() {
        Map<String, List<Page.Term>> words = new TreeMap<>();
        for (CommandSheet sheet : sheets) {
            sheet.words().forEach(word -> words.putAll(places(sheet.entry().path(), word)));
        }
        words.remove("help rest");
        words.put("help 0", helpWords());
        return words;
    }

    private static Map<String, List<Page.Term>> places(String path, CommandSheet.Word word) {
        List<Page.Term> offers = offered(word.offer()).stream()
                .map(offer -> new Page.Term(offer, ""))
                .toList();
        Map<String, List<Page.Term>> places = new LinkedHashMap<>();
        boolean endless = word.places().max() == Integer.MAX_VALUE;
        for (int place = word.places().min();
                place <= (endless ? -1 : word.places().max());
                place++) {
            places.put(path + " " + place, offers);
        }
        if (endless) {
            places.put(path + " rest", offers);
        }
        return places;
    }

    private List<Page.Term> helpWords() {
        Map<String, String> words = new TreeMap<>();
        firstWords().forEach(term -> words.put(term.word(), term.meaning()));
        Nouns.VISIBLE.forEach(type -> words.remove(type.plural()));
        Topics.all().forEach(topic -> words.put(topic.name().substring("crm-".length()), topic.summary()));
        return terms(words);
    }
}
