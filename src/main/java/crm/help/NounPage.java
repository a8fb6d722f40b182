package crm.help;

import crm.cli.CommandEntry;
import crm.cli.CommandList;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import java.util.List;

/** The page of a noun: what it is, its verbs, its fields. */
final class NounPage {
    private NounPage() {}

    static Page page(CommandList commands, RecordType type) {
        String also = type.alias().map(alias -> ", or " + alias).orElse("");
        List<CommandEntry> verbs = commands.under(type.name());
        return new Page.Writer()
                .verbatim(
                        "Synopsis",
                        List.of("crm " + type.name() + " VERB ...", "crm " + type.plural() + " [FILTER...]"))
                .heading("Description")
                .paragraph(sentence(type.name() + also + ": " + type.about()))
                .terms(
                        "Verbs",
                        verbs.stream()
                                .map(verb -> new Page.Term(verb.second(), verb.sentence()))
                                .toList())
                .terms(
                        "Fields",
                        type.fields().stream()
                                .filter(field -> !field.isMeasure())
                                .map(NounPage::term)
                                .toList())
                .terms(
                        "Measures",
                        type.fields().stream()
                                .filter(Field::isMeasure)
                                .map(NounPage::term)
                                .toList())
                .terms(
                        "Words for filters",
                        type.flags().entrySet().stream()
                                .map(flag -> new Page.Term(flag.getKey(), flag.getValue()))
                                .toList())
                .page("crm-" + type.name(), type.about());
    }

    private static Page.Term term(Field<?> field) {
        StringBuilder meaning = new StringBuilder(kind(field)).append(": ").append(field.about());
        if (!field.choices().isEmpty()) {
            meaning.append(" One of: ")
                    .append(String.join(", ", field.choices()))
                    .append('.');
        }
        field.initial()
                .ifPresent(value -> meaning.append(" At first: ").append(value).append('.'));
        if (field.isRequired()) {
            meaning.append(" Required.");
        }
        if (field.isMulti()) {
            meaning.append(" Further ones with --add.");
        }
        return new Page.Term(field.name(), meaning.toString());
    }

    private static String kind(Field<?> field) {
        return field.type() == FieldType.LINK
                ? field.target().orElseThrow()
                : field.type().label();
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
