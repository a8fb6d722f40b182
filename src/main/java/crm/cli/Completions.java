package crm.cli;

import crm.model.Nouns;
import crm.model.RecordType;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What may stand at the cursor of a command line: commands, verbs, options, and values as far as they can be known. The
 * same for the prompt and for the completion scripts of other shells, which ask where the database knows more than they.
 */
public final class Completions {
    private final CommandList commands;
    private final Environment environment;
    private final Preferences preferences;

    /** Completions over these commands, for whoever works in that environment. */
    public Completions(CommandList commands, Environment world) {
        this.commands = commands;
        this.preferences = preferences(world);
        this.environment = preferences.over(world);
    }

    private static Preferences preferences(Environment world) {
        try {
            return Preferences.of(world);
        } catch (CrmException e) {
            return new Preferences(Map.of(), Map.of());
        }
    }

    /** Whether the values of an argument depend on the database, so that no script can know them. */
    public static boolean areOfDatabase(CommandEntry entry, ArgSpec argument) {
        return CompletionValues.areOfDatabase(entry, argument);
    }

    /** The fixed words that an argument may be. */
    public static List<String> choices(ArgSpec argument) {
        return CompletionValues.choices(argument);
    }

    /**
     * The ways to complete a word, in the order in which they are declared.
     *
     * @param words the words of the line without quotes, with or without {@code crm} in front
     * @param at which of them is to be completed, as far as it is typed; may be one behind the last
     */
    public List<Completion> of(List<String> words, int at) {
        List<String> before = new ArrayList<>(words.subList(0, Math.min(at, words.size())));
        String prefix = at < words.size() ? words.get(at) : "";
        if (!before.isEmpty() && before.get(0).equals("crm")) {
            before.remove(0);
        }
        CommandWords typed = CommandWords.of(preferences.inFull(before, commands));
        Crm crm = new Crm(environment, GlobalOptions.in(before), "crm", Measuring.NONE);
        return new Cursor(typed, prefix, crm)
                .completions().stream()
                        .filter(found -> starts(found.text(), prefix))
                        .distinct()
                        .toList();
    }

    private static boolean starts(String text, String prefix) {
        return text.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }

    private record Found(CommandEntry entry, List<String> rest) {}

    /** The place in one line where a word is to be completed. */
    private final class Cursor {
        private final CommandWords typed;
        private final String prefix;
        private final Crm crm;
        private final Vocabulary vocabulary;

        Cursor(CommandWords typed, String prefix, Crm crm) {
            this.typed = typed;
            this.prefix = prefix;
            this.crm = crm;
            this.vocabulary = new Vocabulary(crm);
        }

        List<Completion> completions() {
            return typed.command().isEmpty() ? atStart() : behind();
        }

        private List<Completion> atStart() {
            boolean value = !typed.words().isEmpty()
                    && GlobalOptions.WITH_VALUE.contains(typed.words().get(0));
            if (value) {
                CommandSpec spec = CommandSpec.forAnnotatedObject(new GlobalOptions());
                return choices(spec.findOption(typed.words().get(0))).stream()
                        .map(word -> Completion.word(word, ""))
                        .toList();
            }
            if (!typed.words().isEmpty()) {
                return List.of();
            }
            return prefix.startsWith("-")
                    ? options(CommandSpec.forAnnotatedObject(new GlobalOptions()), List.of())
                    : firsts();
        }

        private List<Completion> firsts() {
            Map<String, String> all = new LinkedHashMap<>();
            Nouns nouns = vocabulary.nouns();
            for (CommandEntry entry : commands.entries()) {
                Optional<RecordType> noun = nouns.called(entry.first());
                all.putIfAbsent(entry.first(), noun.map(RecordType::about).orElse(entry.sentence()));
            }
            nouns.visible().forEach(type -> all.putIfAbsent(type.plural(), "List " + type.plural() + "."));
            preferences.aliases().forEach((word, line) -> all.putIfAbsent(word, CommandWords.quoted(line)));
            return words(all);
        }

        private List<Completion> behind() {
            String first = typed.command().orElseThrow();
            Optional<RecordType> noun = vocabulary.nouns().called(first);
            String name = noun.map(RecordType::name).orElse(first);
            boolean plural = noun.filter(type -> type.plural().equals(first)).isPresent();
            List<Completion> all = new ArrayList<>();
            if (typed.words().size() == 1 && !(plural && !first.equals(name))) {
                Map<String, String> verbs = new LinkedHashMap<>();
                commands.under(name).stream()
                        .filter(entry -> !entry.second().isEmpty())
                        .forEach(entry -> verbs.put(entry.second(), entry.sentence()));
                all.addAll(words(verbs));
            }
            entry(name, plural).ifPresent(found -> all.addAll(arguments(found)));
            return all;
        }

        private Optional<Found> entry(String name, boolean plural) {
            Optional<Found> two = typed.second()
                    .flatMap(second -> commands.named(name + " " + second))
                    .map(entry -> new Found(entry, typed.after(2)));
            return two.or(() ->
                    commands.named(plural ? name + " list" : name).map(entry -> new Found(entry, typed.after(1))));
        }

        private List<Completion> arguments(Found found) {
            CommandSpec spec = CommandLines.describe(found.entry(), crm).getCommandSpec();
            List<String> plain = plain(spec, found.rest());
            CompletionValues values = new CompletionValues(vocabulary, commands, found.entry(), plain);
            Optional<OptionSpec> waiting = waiting(spec, found.rest());
            if (waiting.isPresent()) {
                return values.of(waiting.get(), prefix);
            }
            boolean option = prefix.startsWith("-") && !found.rest().contains("--");
            int equals = prefix.indexOf('=');
            if (option && equals > 0) {
                String name = prefix.substring(0, equals + 1);
                return Optional.ofNullable(spec.findOption(prefix.substring(0, equals)))
                        .map(known -> values.of(known, prefix.substring(equals + 1)))
                        .orElse(List.of())
                        .stream()
                        .map(value -> new Completion(name + value.text(), value.about(), value.complete()))
                        .toList();
            }
            return option ? options(spec, found.rest()) : positional(spec, values, plain.size());
        }

        private List<Completion> positional(CommandSpec spec, CompletionValues values, int place) {
            for (PositionalParamSpec parameter : spec.positionalParameters()) {
                if (parameter.index().contains(place)) {
                    return values.of((ArgSpec) parameter, prefix);
                }
            }
            return List.of();
        }
    }

    /** The option whose value is to come next. */
    private static Optional<OptionSpec> waiting(CommandSpec spec, List<String> rest) {
        if (rest.isEmpty() || rest.contains("--")) {
            return Optional.empty();
        }
        String last = rest.get(rest.size() - 1);
        return Optional.ofNullable(spec.findOption(last))
                .filter(option -> last.startsWith("-"))
                .filter(option -> option.arity().max() > 0);
    }

    private static List<Completion> options(CommandSpec spec, List<String> used) {
        List<Completion> all = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            boolean again = option.isMultiValue()
                    || used.stream()
                            .map(word -> word.replaceFirst("^(--[^=]+)=.*", "$1"))
                            .noneMatch(Arrays.asList(option.names())::contains);
            if (again && !option.hidden()) {
                String about = option.description().length == 0 ? "" : option.description()[0];
                all.add(Completion.word(option.longestName(), about));
            }
        }
        return all;
    }

    /** The words that are neither options nor their values. */
    private static List<String> plain(CommandSpec spec, List<String> rest) {
        List<String> plain = new ArrayList<>();
        boolean options = true;
        for (int i = 0; i < rest.size(); i++) {
            String word = rest.get(i);
            if (!options || !word.startsWith("-") || word.equals("-")) {
                plain.add(word);
            } else if (word.equals("--")) {
                options = false;
            } else {
                OptionSpec option = spec.findOption(word);
                i += option != null && option.arity().max() > 0 ? 1 : 0;
            }
        }
        return plain;
    }

    private static List<Completion> words(Map<String, String> all) {
        List<Completion> words = new ArrayList<>();
        all.forEach((word, about) -> words.add(Completion.word(word, about)));
        return words;
    }
}
