package crm.exchange;

import crm.exchange.file.Detected;
import crm.exchange.file.Problem;
import crm.output.Card;
import crm.output.Kind;
import crm.output.Listing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an import of one file did.
 *
 * @param changeSet the change set, if anything was changed
 * @param file the file
 * @param mapping where its columns went
 * @param detected what was found out about it
 * @param outcome what became of its rows
 * @param linked how many records were made and matched beside those of the file, by noun
 * @param unknown columns with values that have no field
 * @param rejects the file of rejected rows, if there is one
 */
record ImportSummary(
        Optional<String> changeSet,
        String file,
        Mapping mapping,
        Detected detected,
        Outcome outcome,
        Map<String, Map<String, Long>> linked,
        List<String> unknown,
        Optional<Path> rejects) {
    ImportSummary {
        linked = Collections.unmodifiableMap(new TreeMap<>(linked));
        unknown = List.copyOf(unknown);
    }

    /** All that programs want to know. */
    Card card() {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("kind", mapping.type().name());
        found.put("shape", mapping.shape().map(Shape::name).orElse(null));
        found.put("format", detected.format().word());
        found.put("encoding", detected.encoding());
        found.put("delimiter", detected.delimiter().orElse(null));
        found.put(
                "header_line",
                detected.headerLine().isPresent() ? detected.headerLine().getAsLong() : null);
        found.put("mapping", mapping.words());
        return Card.untitled()
                .add("change_set", Kind.TEXT, changeSet.orElse(null))
                .add("file", Kind.TEXT, file)
                .add("read", Kind.INTEGER, outcome.read())
                .add("created", Kind.INTEGER, outcome.created())
                .add("updated", Kind.INTEGER, outcome.updated())
                .add("unchanged", Kind.INTEGER, outcome.unchanged())
                .add("rejected", Kind.INTEGER, outcome.rejected())
                .add("linked", Kind.LIST, linked)
                .add("detected", Kind.LIST, found)
                .add("unknown_columns", Kind.LIST, unknown)
                .add("rejects", Kind.TEXT, rejects.map(Path::toString).orElse(null));
    }

    /** The same of several files. */
    static Listing listing(List<ImportSummary> summaries) {
        List<Card> cards = summaries.stream().map(ImportSummary::card).toList();
        return Listing.of(
                cards.get(0).columns(), cards.stream().map(Card::values).toList());
    }

    /** All that people want to know, some lines. */
    String text() {
        List<String> lines = new ArrayList<>();
        String shape = mapping.shape().map(known -> " as " + known.name()).orElse("");
        lines.add(file + ": " + mapping.type().plural() + shape + ", "
                + detected.format().word() + ", " + detected.encoding()
                + detected.delimiter().map(sign -> ", " + sign).orElse("")
                + (detected.headerLine().isPresent()
                        ? ", header in line " + detected.headerLine().getAsLong()
                        : detected.delimiter().isPresent() ? ", no header" : ""));
        lines.add("read " + outcome.read() + ": created " + outcome.created() + ", updated " + outcome.updated()
                + ", unchanged " + outcome.unchanged() + ", rejected " + outcome.rejected());
        linked.forEach((noun, many) -> lines.add(
                noun.replace('_', ' ') + ": created " + many.get("created") + ", matched " + many.get("matched")));
        if (!unknown.isEmpty()) {
            lines.add("columns without a field: " + String.join(", ", unknown)
                    + "; --map FIELD=COLUMN or --keep-unknown takes them");
        }
        for (Problem problem : outcome.first()) {
            lines.add("line " + problem.line() + (problem.column().isEmpty() ? "" : ", " + problem.column())
                    + (problem.value().isEmpty() ? "" : " \"" + problem.value() + "\"") + ": " + problem.reason());
        }
        rejects.ifPresent(path -> lines.add("rejected rows are in " + path + "; mend them and import that file"));
        return String.join("\n", lines);
    }
}
