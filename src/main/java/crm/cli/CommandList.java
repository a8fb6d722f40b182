package crm.cli;

import crm.model.Nouns;
import crm.model.RecordType;
import crm.value.CrmException;
import crm.value.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All commands, and how the words of a command line name one of them. */
public final class CommandList {
    private final Map<String, CommandEntry> entries = new LinkedHashMap<>();

    /** These commands; a later one takes the place of an earlier one of the same path. */
    public CommandList(List<CommandEntry> all) {
        all.forEach(entry -> entries.put(entry.path(), entry));
    }

    /** The commands in order. */
    public List<CommandEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The command of that path. */
    public Optional<CommandEntry> named(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** The commands whose first word this is. */
    public List<CommandEntry> under(String first) {
        return entries.values().stream()
                .filter(entry -> entry.first().equals(first))
                .toList();
    }

    /** Whether a command or a kind of record is called by that word. */
    public boolean isKnown(String word) {
        return Nouns.plain().called(word).isPresent() || !under(word).isEmpty();
    }

    /**
     * What a command line names: a command with the words behind it, or a topic of help.
     *
     * @param entry the command
     * @param rest the words behind it
     * @param topic what to show help for instead
     */
    record Found(Optional<CommandEntry> entry, List<String> rest, Optional<String> topic) {}

    /** The command that words name; usage (exit 2) with the right spelling when there is none. */
    Found find(CommandWords words) {
        String first = words.command().orElseThrow();
        Optional<RecordType> noun = Nouns.plain().called(first);
        String name = noun.map(RecordType::name).orElse(first);
        if (words.second().isPresent()) {
            Optional<CommandEntry> two = named(name + " " + words.second().get());
            if (two.isPresent()) {
                return new Found(two, words.after(2), Optional.empty());
            }
        }
        if (noun.isPresent() && first.equals(noun.get().plural())) {
            return new Found(named(name + " list"), words.after(1), Optional.empty());
        }
        Optional<CommandEntry> one = named(name);
        if (one.isPresent()) {
            return new Found(one, words.after(1), Optional.empty());
        }
        if (!under(name).isEmpty()) {
            return group(name, words);
        }
        throw unknown(first, words.second());
    }

    private Found group(String name, CommandWords words) {
        boolean help = words.words().stream().skip(1).allMatch(word -> word.startsWith("-"));
        if (help) {
            return new Found(Optional.empty(), List.of(), Optional.of(name));
        }
        String wrong = words.second().orElse(words.words().get(1));
        List<String> verbs = under(name).stream().map(CommandEntry::second).toList();
        List<String> near = Nearest.to(wrong, verbs);
        Optional<CommandEntry> turned = named(wrong + " " + name);
        if (turned.isPresent()) {
            throw CrmException.usage("crm " + name + " has no " + wrong)
                    .hint("write: crm " + turned.get().path());
        }
        throw CrmException.usage("crm " + name + " has no " + wrong)
                .hint(
                        near.isEmpty()
                                ? "it has: " + String.join(", ", verbs)
                                : "nearest: crm " + name + " " + near.get(0));
    }

    private CrmException unknown(String first, Optional<String> second) {
        Optional<RecordType> noun = second.flatMap(Nouns.plain()::called);
        if (noun.isPresent() && named(noun.get().name() + " " + first).isPresent()) {
            return CrmException.usage("the noun comes first")
                    .hint("write: crm " + noun.get().name() + " " + first);
        }
        Set<String> firsts = new LinkedHashSet<>();
        entries.values().forEach(entry -> firsts.add(entry.first()));
        Nouns.VISIBLE.forEach(type -> firsts.add(type.plural()));
        List<String> near = Nearest.to(first, new ArrayList<>(firsts));
        CrmException wrong = CrmException.usage("no command " + first);
        return near.isEmpty() ? wrong.hint("see: crm help") : wrong.hint("nearest: crm " + near.get(0));
    }
}
