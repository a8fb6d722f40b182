package crm.help;

import crm.cli.CommandEntry;
import crm.cli.CommandList;
import crm.model.Nouns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that are written from the list of commands: the manual and the completions. */
public final class GeneratedFiles {
    private final CommandList commands;

    /** The files for these commands. */
    GeneratedFiles(CommandList commands) {
        this.commands = commands;
    }

    /** Their contents by their path from the top of the project. */
    Map<String, String> all() {
        Map<String, String> files = new TreeMap<>();
        CompletionScript completions = new CompletionScript(commands);
        files.put("completions/crm.bash", completions.of(CompletionScript.Shell.BASH));
        files.put("completions/_crm", completions.of(CompletionScript.Shell.ZSH));
        files.put("completions/crm.fish", completions.of(CompletionScript.Shell.FISH));
        manual(files, Overview.page(commands), 1, pages());
        Nouns.VISIBLE.forEach(type -> manual(files, NounPage.page(commands, type), 1, verbs(type.name())));
        for (CommandSheet sheet : CommandSheet.of(commands.entries())) {
            manual(files, sheet.page(), 1, related(sheet.entry()));
        }
        Topics.all().forEach(topic -> manual(files, topic, 7, List.of("crm(1)")));
        return files;
    }

    private static void manual(Map<String, String> files, Page page, int section, List<String> seeAlso) {
        files.put(
                "man/man" + section + "/" + page.name() + "." + section, new RoffPage().render(page, section, seeAlso));
    }

    private static List<String> pages() {
        List<String> pages = new ArrayList<>();
        Nouns.VISIBLE.forEach(type -> pages.add("crm-" + type.name() + "(1)"));
        Topics.NAMES.forEach(topic -> pages.add("crm-" + topic + "(7)"));
        return pages;
    }

    private List<String> verbs(String noun) {
        return commands.under(noun).stream()
                .filter(entry -> !entry.second().isEmpty())
                .map(entry -> "crm-" + entry.path().replace(' ', '-') + "(1)")
                .toList();
    }

    private static List<String> related(CommandEntry entry) {
        List<String> pages = new ArrayList<>(List.of("crm(1)"));
        if (Nouns.plain().called(entry.first()).isPresent()) {
            pages.add("crm-" + entry.first() + "(1)");
        }
        switch (entry.second()) {
            case "list", "edit" -> pages.addAll(List.of("crm-filters(7)", "crm-formats(7)"));
            case "show", "delete" -> pages.add("crm-refs(7)");
            default -> pages.add("crm-exit-codes(7)");
        }
        return pages;
    }
}
