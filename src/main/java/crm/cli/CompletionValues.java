package crm.cli;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;

/** The values an option or a parameter may have, as its declaration or its label tells. */
final class CompletionValues {
    private final Nouns nouns;
    private final List<String> users;
    private final CommandList commands;
    private final CommandEntry entry;

    CompletionValues(Nouns nouns, List<String> users, CommandList commands, CommandEntry entry) {
        this.nouns = nouns;
        this.users = users;
        this.commands = commands;
        this.entry = entry;
    }

    /** Values for a parameter, of which {@code prefix} is typed. */
    List<Completion> of(ArgSpec argument, String prefix) {
        if (argument.completionCandidates() != null) {
            List<Completion> all = new ArrayList<>();
            argument.completionCandidates().forEach(value -> all.add(Completion.word(value, "")));
            return all;
        }
        Optional<RecordType> type = nouns.called(entry.first());
        return switch (argument.paramLabel()) {
            case "<noun>" ->
                nouns.visible().stream()
                        .map(noun -> Completion.word(noun.name(), noun.about()))
                        .toList();
            case "<topic>" -> topics();
            case "<user>", "<user>,..." ->
                words(List.of("me"), users).stream()
                        .map(name -> Completion.word(name, ""))
                        .toList();
            case "<field>", "<fields>" -> type.map(noun -> listed(noun, prefix)).orElse(List.of());
            case "<field=value>" ->
                type.map(noun -> values(noun.writable(), prefix)).orElse(List.of());
            case "<filter>" -> type.map(noun -> filter(noun, prefix)).orElse(List.of());
            default -> List.of();
        };
    }

    private List<Completion> topics() {
        Set<String> all = new LinkedHashSet<>();
        commands.entries().forEach(command -> all.add(command.first()));
        return all.stream().map(word -> Completion.word(word, "")).toList();
    }

    /** Field names, several with commas between; a minus in front sorts the other way. */
    private static List<Completion> listed(RecordType type, String prefix) {
        int comma = prefix.lastIndexOf(',') + 1;
        boolean minus = prefix.startsWith("-", comma);
        String done = prefix.substring(0, comma) + (minus ? "-" : "");
        List<Completion> all = new ArrayList<>();
        type.fields().forEach(field -> all.add(Completion.beginning(done + field.name(), field.about())));
        return all;
    }

    private List<Completion> filter(RecordType type, String prefix) {
        List<Completion> all = new ArrayList<>(values(type.fields(), prefix));
        if (prefix.indexOf('=') < 0) {
            type.flags().forEach((word, meaning) -> all.add(Completion.word(word, meaning)));
        }
        return all;
    }

    /** {@code field=}, and behind it the words that a choice may have. */
    private List<Completion> values(List<Field<?>> fields, String prefix) {
        int equals = prefix.indexOf('=');
        List<Completion> all = new ArrayList<>();
        for (Field<?> field : fields) {
            if (equals < 0) {
                all.add(Completion.beginning(field.name() + "=", field.about()));
            } else if (field.name().equals(prefix.substring(0, equals).strip().replace('-', '_'))) {
                words(field).forEach(word -> all.add(Completion.word(prefix.substring(0, equals + 1) + word, "")));
            }
        }
        return all;
    }

    private List<String> words(Field<?> field) {
        if (field.type() == FieldType.FLAG) {
            return List.of("yes", "no");
        }
        return field.type() == FieldType.USER ? words(List.of("me"), users) : field.choices();
    }

    private static List<String> words(List<String> first, List<String> more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }
}
