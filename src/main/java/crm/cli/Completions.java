package crm.cli;

import crm.model.Nouns;
import crm.model.RecordType;
import crm.store.records.UserMirror;
import java.util.ArrayList;
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
 * What may stand at the cursor of a command line: commands, verbs, options, and values as far as they are known without
 * opening the database. The same for the prompt and for the completion scripts of other shells.
 */
public final class Completions {
    private final CommandList commands;
    private final Environment environment;
    private final Nouns nouns;
    private final List<String> users;

    /** Completions over these commands, with the own fields of the database that the environment names. */
    public Completions(CommandList commands, Environment environment) {
        this.commands = commands;
        this.environment = environment;
        Crm crm = new Crm(environment, new GlobalOptions(), "crm", Measuring.NONE);
        this.nouns = crm.declared();
        this.users = UserMirror.of(crm.place());
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
        CommandWords typed = CommandWords.of(before);
        List<Completion> all = typed.command().isEmpty() ? atStart(typed, prefix) : behind(typed, prefix);
        return all.stream().filter(found -> starts(found.text(), prefix)).toList();
    }

    private static boolean starts(String text, String prefix) {
        return text.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }

    private List<Completion> atStart(CommandWords typed, String prefix) {
        boolean value = !typed.global().isEmpty()
                && GlobalOptions.WITH_VALUE.contains(
                        typed.global().get(typed.global().size() - 1));
        if (value || !typed.words().isEmpty()) {
            return List.of();
        }
        return prefix.startsWith("-")
                ? options(CommandSpec.forAnnotatedObject(new GlobalOptions()), List.of())
                : firsts();
    }

    private List<Completion> firsts() {
        Map<String, String> all = new LinkedHashMap<>();
        for (CommandEntry entry : commands.entries()) {
            Optional<RecordType> noun = nouns.called(entry.first());
            all.putIfAbsent(entry.first(), noun.map(RecordType::about).orElse(entry.sentence()));
        }
        nouns.visible().forEach(type -> all.putIfAbsent(type.plural(), "List " + type.plural() + "."));
        return words(all);
    }

    private List<Completion> behind(CommandWords typed, String prefix) {
        String first = typed.command().orElseThrow();
        String noun = nouns.called(first).map(RecordType::name).orElse(first);
        List<Completion> all = new ArrayList<>();
        if (typed.words().size() == 1) {
            Map<String, String> verbs = new LinkedHashMap<>();
            commands.under(noun).stream()
                    .filter(entry -> !entry.second().isEmpty())
                    .forEach(entry -> verbs.put(entry.second(), entry.sentence()));
            all.addAll(words(verbs));
        }
        entry(first, noun, typed).ifPresent(found -> all.addAll(arguments(found, prefix)));
        return all;
    }

    private record Found(CommandEntry entry, List<String> rest) {}

    private Optional<Found> entry(String first, String noun, CommandWords typed) {
        Optional<Found> two = typed.second()
                .flatMap(second -> commands.named(noun + " " + second))
                .map(entry -> new Found(entry, typed.after(2)));
        boolean plural = !first.equals(noun)
                && nouns.called(first)
                        .filter(type -> type.plural().equals(first))
                        .isPresent();
        return two.or(
                () -> commands.named(plural ? noun + " list" : noun).map(entry -> new Found(entry, typed.after(1))));
    }

    private List<Completion> arguments(Found found, String prefix) {
        CommandSpec spec = CommandLines.describe(found.entry(), environment).getCommandSpec();
        CompletionValues values = new CompletionValues(nouns, users, commands, found.entry());
        Optional<OptionSpec> waiting = waiting(spec, found.rest());
        if (waiting.isPresent()) {
            return values.of(waiting.get(), prefix);
        }
        int equals = prefix.indexOf('=');
        if (prefix.startsWith("-") && equals > 0) {
            String name = prefix.substring(0, equals + 1);
            return Optional.ofNullable(spec.findOption(prefix.substring(0, equals)))
                    .map(option -> values.of(option, prefix.substring(equals + 1)))
                    .orElse(List.of())
                    .stream()
                    .map(value -> new Completion(name + value.text(), value.about(), value.complete()))
                    .toList();
        }
        return prefix.startsWith("-") ? options(spec, found.rest()) : positional(spec, values, found.rest(), prefix);
    }

    /** The option whose value is to come next. */
    private static Optional<OptionSpec> waiting(CommandSpec spec, List<String> rest) {
        if (rest.isEmpty() || rest.contains("--")) {
            return Optional.empty();
        }
        return Optional.ofNullable(spec.findOption(rest.get(rest.size() - 1)))
                .filter(option -> rest.get(rest.size() - 1).startsWith("-"))
                .filter(option -> option.arity().max() > 0);
    }

    private static List<Completion> options(CommandSpec spec, List<String> used) {
        List<Completion> all = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            boolean again = option.isMultiValue() || used.stream().noneMatch(List.of(option.names())::contains);
            if (again && !option.hidden()) {
                String about = option.description().length == 0 ? "" : option.description()[0];
                all.add(Completion.word(option.longestName(), about));
            }
        }
        return all;
    }

    private static List<Completion> positional(
            CommandSpec spec, CompletionValues values, List<String> rest, String prefix) {
        int place = 0;
        for (int i = 0; i < rest.size(); i++) {
            OptionSpec option = rest.get(i).startsWith("-") ? spec.findOption(rest.get(i)) : null;
            if (option == null) {
                place += rest.get(i).startsWith("-") ? 0 : 1;
            } else if (option.arity().max() > 0) {
                i++;
            }
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (parameter.index().contains(place)) {
                return values.of((ArgSpec) parameter, prefix);
            }
        }
        return List.of();
    }

    private static List<Completion> words(Map<String, String> all) {
        List<Completion> words = new ArrayList<>();
        all.forEach((word, about) -> words.add(Completion.word(word, about)));
        return words;
    }
}
