package crm.help;

import crm.cli.CommandEntry;
import crm.cli.CommandLines;
import crm.cli.Completions;
import crm.cli.Environment;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Range;

/**
 * What there is to know about one command, as manual and completion need it.
 *
 * @param entry its place in the list of commands
 * @param words the words it takes, in order
 * @param options its own options
 * @param global the options that every command takes
 * @param remarks what its help says below the options, examples aside
 * @param examples command lines to copy
 */
record CommandSheet(
        CommandEntry entry,
        List<Word> words,
        List<Option> options,
        List<Option> global,
        List<String> remarks,
        List<String> examples) {
    private static final Set<String> FILES = Set.of("<file>", "<file or text>", "<kind or file>");
    private static final int MOST_TOLD = 12;
    private static final Set<String> DIRECTORIES = Set.of("<path>", "<directory>", "<dir>", "<folder>");

    /**
     * A word that stands without an option.
     *
     * @param label what stands for it in the synopsis
     * @param required whether it must be there
     * @param many whether it may be repeated
     * @param about what it means
     * @param places at which places it may stand
     * @param offer what may be offered for it
     */
    record Word(String label, boolean required, boolean many, String about, Range places, Offer offer) {}

    /**
     * What may be offered where a value is to stand.
     *
     * @param label what stands for the value in the synopsis
     * @param choices what it may be, where that is a fixed list
     * @param ofDatabase whether it depends on the database what it may be
     */
    record Offer(String label, List<String> choices, boolean ofDatabase) {
        boolean isFile() {
            return FILES.contains(label);
        }

        boolean isDirectory() {
            return DIRECTORIES.contains(label);
        }

        /** A description with the words it may be, unless it says them already or they are many. */
        String added(String about) {
            boolean told =
                    ofDatabase || choices.size() > MOST_TOLD || choices.stream().allMatch(about::contains);
            return told ? about : about + " One of: " + String.join(", ", choices) + ".";
        }
    }

    /**
     * An option.
     *
     * @param names all its spellings
     * @param label what stands for its value; empty for one that takes none
     * @param required whether it must be given
     * @param about what it means
     * @param offer what may be offered for its value
     */
    record Option(List<String> names, String label, boolean required, String about, Offer offer) {
        boolean takesValue() {
            return !label.isEmpty();
        }

        /** Spellings and value as a manual shows them. */
        String spelling() {
            return String.join(", ", names) + (takesValue() ? " " + label : "");
        }
    }

    /** The sheet of a command: nothing is opened or run. */
    static CommandSheet of(CommandEntry entry) {
        CommandSpec spec = CommandLines.describe(entry, nowhere()).getCommandSpec();
        Set<String> everywhere = spec.mixins().get("global").optionsMap().keySet();
        List<Option> own = new ArrayList<>();
        List<Option> global = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                (everywhere.contains(option.longestName()) ? global : own).add(option(entry, option));
            }
        }
        List<Word> words = spec.positionalParameters().stream()
                .filter(word -> !word.hidden())
                .map(word -> word(entry, word))
                .toList();
        List<String> footer = Arrays.stream(spec.usageMessage().footer())
                .flatMap(String::lines)
                .toList();
        List<String> examples = footer.stream()
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .toList();
        List<String> remarks = Arrays.stream(footer.stream()
                        .filter(line -> !line.startsWith("  ") && !line.strip().matches("Examples?:"))
                        .collect(Collectors.joining("\n"))
                        .split("\n\n+", -1))
                .map(paragraph -> paragraph.replace('\n', ' ').strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        return new CommandSheet(entry, words, own, global, remarks, examples);
    }

    /** Sheets of many commands. */
    static List<CommandSheet> of(List<CommandEntry> entries) {
        return entries.stream().map(CommandSheet::of).toList();
    }

    private static Environment nowhere() {
        return new Environment(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                Clock.systemUTC(),
                Map.of("CRM_DB", "memory:nowhere", "HOME", "/"));
    }

    private static Option option(CommandEntry entry, OptionSpec spec) {
        boolean value = spec.arity().max() > 0;
        return new Option(
                List.of(spec.names()),
                value ? spec.paramLabel() : "",
                spec.required(),
                about(spec),
                offer(entry, spec));
    }

    private static Word word(CommandEntry entry, PositionalParamSpec spec) {
        return new Word(
                spec.paramLabel(),
                spec.arity().min() > 0,
                spec.arity().max() > 1,
                about(spec),
                spec.index(),
                offer(entry, spec));
    }

    private static Offer offer(CommandEntry entry, ArgSpec spec) {
        return new Offer(spec.paramLabel(), Completions.choices(spec), Completions.areOfDatabase(entry, spec));
    }

    private static String about(ArgSpec spec) {
        return String.join(" ", spec.description()).strip();
    }

    /** How it is written, in one line. */
    String synopsis() {
        StringBuilder line = new StringBuilder("crm ").append(entry.path());
        for (Option option : options) {
            if (option.required()) {
                line.append(' ').append(option.names().get(0)).append(' ').append(option.label());
            }
        }
        line.append(" [options]");
        for (Word word : words) {
            String shown = word.label() + (word.many() ? "..." : "");
            line.append(' ').append(word.required() ? shown : "[" + shown + "]");
        }
        return line.toString();
    }

    /** The sheet as a page of the manual. */
    Page page() {
        Page.Writer page = new Page.Writer()
                .verbatim("Synopsis", List.of(synopsis()))
                .heading("Description")
                .paragraph(entry.sentence());
        remarks.forEach(page::paragraph);
        return page.terms(
                        "Arguments",
                        words.stream()
                                .map(word ->
                                        new Page.Term(word.label(), word.offer().added(word.about())))
                                .toList())
                .terms("Options", terms(options))
                .terms("Options of every command", terms(global))
                .verbatim("Examples", examples)
                .page("crm-" + entry.path().replace(' ', '-'), entry.sentence());
    }

    private static List<Page.Term> terms(List<Option> options) {
        return options.stream()
                .map(option -> new Page.Term(option.spelling(), option.offer().added(option.about())))
                .toList();
    }
}
