package crm.cli;

import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Leads;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.model.Tickets;
import crm.query.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The values an option or a parameter may have, as its declaration or its label tells. */
final class CompletionValues {
    /** What is known by its label alone; a link is known by where it leads. */
    private static final Set<String> LABELS = Set.of(
            "<campaign>",
            "<field>",
            "<field=value>",
            "<fields>",
            "<filter>",
            "<kind and filter>",
            "<ladder>",
            "<mart>",
            "<measure>",
            "<product>",
            "<report>",
            "<segment>",
            "<shape>",
            "<user>",
            "<user>,...");

    private static final List<String> PARTS = List.of(":week", ":month", ":quarter", ":year");
    private static final Set<String> OF_CONTACTS =
            Set.of("segment", "campaign", "ladder", "report", "explain", "score");
    private static final Set<String> OF_RECORDS = Set.of("list", "show", "edit", "delete", "history");

    private final Vocabulary vocabulary;
    private final CommandList commands;
    private final CommandEntry entry;
    private final List<String> words;

    /**
     * @param words the words of the command that stand before, without options
     */
    CompletionValues(Vocabulary vocabulary, CommandList commands, CommandEntry entry, List<String> words) {
        this.vocabulary = vocabulary;
        this.commands = commands;
        this.entry = entry;
        this.words = words;
    }

    /** Whether the values of an argument depend on the database, so that no script can know them. */
    static boolean areOfDatabase(CommandEntry entry, ArgSpec argument) {
        return !isEnum(argument)
                && (LABELS.contains(argument.paramLabel())
                        || named(entry, argument).isPresent());
    }

    /** The fixed words that an argument may be. */
    static List<String> choices(ArgSpec argument) {
        List<String> all = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            boolean constants = isEnum(argument);
            argument.completionCandidates().forEach(word -> all.add(constants ? word.toLowerCase(Locale.ROOT) : word));
        } else if (argument.paramLabel().equals("<noun>")) {
            Nouns.VISIBLE.forEach(noun -> all.add(noun.name()));
        }
        return all;
    }

    /** Constants of the program, which it takes in any case. */
    private static boolean isEnum(ArgSpec argument) {
        return argument.type().isEnum()
                || Arrays.stream(argument.typeInfo().getAuxiliaryTypes()).anyMatch(Class::isEnum);
    }

    /** Values for a parameter, of which {@code prefix} is typed. */
    List<Completion> of(ArgSpec argument, String prefix) {
        String label = argument.paramLabel();
        boolean behindNoun = label.equals("<topic>") && !words.isEmpty();
        List<Completion> all = new ArrayList<>(behindNoun ? List.of() : finished(choices(argument)));
        if (isEnum(argument)) {
            return all;
        }
        Optional<RecordType> named = named(entry, argument);
        if (named.isPresent()) {
            all.addAll(finished(vocabulary.names(named.get())));
            return all;
        }
        switch (label) {
            case "<topic>" -> all.addAll(topics());
            case "<user>" -> all.addAll(finished(vocabulary.users()));
            case "<user>,..." -> all.addAll(several(vocabulary.users(), prefix));
            case "<report>" -> all.addAll(finished(vocabulary.reports()));
            case "<mart>" -> all.addAll(finished(vocabulary.mappings(true)));
            case "<shape>" -> all.addAll(finished(vocabulary.mappings(false)));
            case "<ladder>" -> all.addAll(measures(true));
            case "<measure>" -> all.addAll(measures(false));
            case "<field>", "<fields>" -> all.addAll(listed(argument, prefix));
            case "<field=value>" -> all.addAll(values(prefix));
            case "<filter>", "<kind and filter>" ->
                names().ifPresent(names -> all.addAll(new FilterCompletion(names, vocabulary).of(prefix)));
            default -> {
                // What only the user knows.
            }
        }
        return all;
    }

    private static List<Completion> finished(List<String> words) {
        return words.stream().map(word -> Completion.word(word, "")).toList();
    }

    /** The kind of record whose name is wanted. */
    private static Optional<RecordType> named(CommandEntry entry, ArgSpec argument) {
        Nouns nouns = Nouns.plain();
        String label = argument.paramLabel();
        Optional<RecordType> noun = nouns.called(entry.first());
        if (argument instanceof OptionSpec option) {
            Optional<RecordType> linked = noun.stream()
                    .flatMap(type -> type.writable().stream())
                    .filter(field -> field.option().equals(option.longestName()) && field.type() == FieldType.LINK)
                    .flatMap(field -> Vocabulary.target(field).stream())
                    .findFirst();
            if (linked.isPresent()) {
                return linked;
            }
        } else if (label.equals("<ref>") && OF_RECORDS.contains(entry.second())) {
            return noun.filter(Vocabulary::isNamed);
        }
        return nouns.called(label.replaceAll("[<>]", ""))
                .filter(Vocabulary::isNamed)
                .filter(type -> !label.equals("<user>"));
    }

    /** The kind of record that filters and fields speak of. */
    private Optional<RecordType> type() {
        Nouns nouns = vocabulary.nouns();
        return switch (entry.path()) {
            case "report forecast" -> Optional.of(nouns.type(Deals.TYPE));
            case "report untouched" -> Optional.of(nouns.type(Leads.TYPE));
            case "report key-accounts" -> Optional.of(nouns.type(Companies.TYPE));
            case "report scorecard" -> Optional.of(nouns.type(Tickets.TYPE));
            case "duplicates" -> word(nouns).or(() -> Optional.of(nouns.type(Contacts.TYPE)));
            case "export", "import", "quality" -> word(nouns);
            default ->
                OF_CONTACTS.contains(entry.first()) && !OF_RECORDS.contains(entry.second())
                        ? Optional.of(nouns.type(Contacts.TYPE))
                        : nouns.called(entry.first());
        };
    }

    /** The kind that the command is told. */
    private Optional<RecordType> word(Nouns nouns) {
        return words.stream().findFirst().flatMap(nouns::called);
    }

    private Optional<Names> names() {
        return type().map(type -> new Names(vocabulary.nouns(), type));
    }

    private List<Completion> topics() {
        Set<String> all = new LinkedHashSet<>();
        if (words.isEmpty()) {
            commands.entries().forEach(command -> all.add(command.first()));
        } else {
            commands.under(words.get(0)).forEach(command -> all.add(command.second()));
        }
        return finished(all.stream().filter(word -> !word.isEmpty()).toList());
    }

    private List<Completion> measures(boolean ladders) {
        return vocabulary.nouns().type(Contacts.TYPE).fields().stream()
                .filter(field -> field.isMeasure() && (!ladders || field.isOwn()))
                .map(field -> Completion.word(field.name(), field.about()))
                .toList();
    }

    private static List<Completion> several(List<String> words, String prefix) {
        String done = prefix.substring(0, prefix.lastIndexOf(',') + 1);
        return words.stream().map(word -> Completion.beginning(done + word, "")).toList();
    }

    /** Field names, several with commas between; a minus in front sorts the other way. */
    private List<Completion> listed(ArgSpec argument, String prefix) {
        if (entry.path().equals("field delete")) {
            return own();
        }
        int comma = prefix.lastIndexOf(',') + 1;
        boolean minus = prefix.startsWith("-", comma);
        int begin = comma + (minus ? 1 : 0);
        String done = prefix.substring(0, begin);
        String typed = prefix.substring(begin);
        boolean inGroups =
                argument instanceof OptionSpec option && option.longestName().equals("--by");
        List<Completion> all = new ArrayList<>();
        names().map(names -> FieldWords.of(names, typed)).orElse(Map.of()).forEach((path, field) -> {
            boolean day = inGroups && (field.type() == FieldType.DATE || field.type() == FieldType.TIME);
            if (!(inGroups && field.type() == FieldType.LONG_TEXT)) {
                all.add(Completion.beginning(done + path, field.about()));
            }
            if (day && typed.startsWith(path)) {
                PARTS.forEach(part -> all.add(Completion.beginning(done + path + part, field.about())));
            }
        });
        return all;
    }

    private List<Completion> own() {
        return words.stream()
                .findFirst()
                .flatMap(vocabulary.nouns()::called)
                .map(type -> type.fields().stream()
                        .filter(field -> field.isOwn() && !field.isMeasure())
                        .map(field -> Completion.word(field.name(), field.about()))
                        .toList())
                .orElse(List.of());
    }

    /** {@code field=}, and behind it the words that it may have. */
    private List<Completion> values(String prefix) {
        int equals = prefix.indexOf('=');
        List<Completion> all = new ArrayList<>();
        for (Field<?> field : type().map(RecordType::writable).orElse(List.of())) {
            if (equals < 0) {
                all.add(Completion.beginning(field.name() + "=", field.about()));
            } else if (field.name().equals(prefix.substring(0, equals).strip().replace('-', '_'))) {
                vocabulary
                        .values(field)
                        .forEach(word -> all.add(Completion.word(prefix.substring(0, equals + 1) + word, "")));
            }
        }
        return all;
    }
}
