package crm.help;

import crm.cli.CommandEntry;
import crm.cli.CommandList;
import crm.cli.Group;
import crm.model.Nouns;
import crm.model.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The first page of help: every command in its group, the nouns and the topics. */
final class Overview {
    /** The verbs that mean the same for every noun. */
    static final Set<String> COMMON_VERBS = Set.of("list", "show", "add", "edit", "delete", "history");

    private Overview() {}

    static Page page(CommandList commands) {
        Page.Writer page = new Page.Writer()
                .verbatim("Usage", List.of("crm COMMAND ...", "crm NOUN VERB ...", "crm PLURAL [FILTER...]"));
        for (Group group : Group.values()) {
            List<Page.Term> terms = group(commands, group);
            page.terms(group.title(), terms);
            if (group == Group.RECORDS) {
                page.terms("Nouns", nouns())
                        .paragraph("Every noun takes list, show, add, edit, delete and history; a plural alone lists.");
            }
        }
        return page.terms("Topics", topics())
                .heading("More")
                .paragraph("crm help COMMAND, crm help NOUN, crm help TOPIC; --help behind any command.")
                .page("crm", "a customer relationship toolkit for the command line");
    }

    private static List<Page.Term> group(CommandList commands, Group group) {
        Set<String> nouns = Nouns.VISIBLE.stream().map(RecordType::name).collect(Collectors.toSet());
        List<Page.Term> terms = new ArrayList<>();
        for (CommandEntry entry : commands.entries()) {
            boolean common = nouns.contains(entry.first()) && COMMON_VERBS.contains(entry.second());
            if (entry.group() == group && !common) {
                terms.add(new Page.Term(entry.path(), entry.sentence()));
            }
        }
        return terms;
    }

    private static List<Page.Term> nouns() {
        return Nouns.VISIBLE.stream()
                .map(type -> new Page.Term(type.name(), type.about()))
                .toList();
    }

    private static List<Page.Term> topics() {
        return Topics.all().stream()
                .map(topic -> new Page.Term(topic.name().substring("crm-".length()), topic.summary()))
                .toList();
    }
}
