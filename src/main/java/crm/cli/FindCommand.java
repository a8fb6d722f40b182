package crm.cli;

import crm.model.Field;
import crm.model.RecordType;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.query.Select;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code find}: the records of any noun that have all the words. */
@Command(
        footer = {
            "",
            "Words are found in names, addresses, subjects, notes and articles, whatever the case; found says where. What the",
            "business has learned is kept with crm article add, and found here or with crm articles.",
            "",
            "Examples:",
            "  crm find perera galle",
            "  crm find price too high --in articles,activities"
        })
final class FindCommand implements Runnable, CommandEntry.Opening {
    private static final List<Column> COLUMNS = List.of(
            Column.of("noun", Kind.TEXT),
            Column.of("id", Kind.INTEGER),
            Column.of("name", Kind.TEXT),
            Column.of("found", Kind.TEXT));
    private static final int BEFORE = 30;
    private static final int AFTER = 60;

    private final Crm crm;

    @Parameters(paramLabel = "<word>", arity = "1..*", description = "Words that must all be found.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "<number>",
            description = "At most so many of each noun; 20 when nothing is said.")
    private int limit = 20;

    @Option(
            names = "--in",
            split = ",",
            paramLabel = "<noun>",
            description = "Only in these nouns; more than one with commas.")
    private List<String> in = new ArrayList<>();

    @Mixin
    private OutputOptions output;

    FindCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            List<List<Object>> rows = new ArrayList<>();
            for (RecordType type : nouns(session)) {
                Select select = Select.from(session.nouns(), type, session.scope())
                        .where(session.filter(type, quoted()))
                        .limit(limit);
                for (Row row : session.store().list(select)) {
                    rows.add(Arrays.asList(type.name(), row.id(), row.label(), found(row)));
                }
            }
            printer.print(Listing.of(COLUMNS, rows));
        });
    }

    private List<RecordType> nouns(Session session) {
        List<String> known =
                session.nouns().visible().stream().map(RecordType::plural).toList();
        List<RecordType> wanted = new ArrayList<>();
        for (String word : in) {
            wanted.add(session.nouns().called(word.strip()).orElseThrow(() -> CrmException.usage(
                            "--in " + word + ": no such noun")
                    .hint("one of: " + String.join(", ", known))
                    .nearest(word, known)));
        }
        return wanted.isEmpty() ? session.nouns().visible() : wanted;
    }

    /** Where the first of the words that is found outside the name stands, with what is around it; null for nowhere. */
    private String found(Row row) {
        for (Field<?> field : row.type().stored()) {
            boolean title = row.type()
                    .title()
                    .filter(name -> name.name().equals(field.name()))
                    .isPresent();
            if (field.isSearchable() && !title && row.values().get(field.name()) instanceof String text) {
                String plain = text.replaceAll("\\s+", " ");
                String folded = plain.toLowerCase(Locale.ROOT);
                for (String word : words) {
                    int at = folded.indexOf(word.toLowerCase(Locale.ROOT));
                    if (at >= 0) {
                        return field.name() + ": " + around(plain, at);
                    }
                }
            }
        }
        return null;
    }

    private static String around(String text, int at) {
        int from = text.offsetByCodePoints(0, Math.max(0, text.codePointCount(0, at) - BEFORE));
        int to = Math.min(text.length(), at + AFTER);
        int whole = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
        return (from > 0 ? "..." : "") + text.substring(from, whole).strip() + (whole < text.length() ? "..." : "");
    }

    private List<String> quoted() {
        return words.stream().map(word -> '"' + word.replace("\"", "") + '"').toList();
    }
}
