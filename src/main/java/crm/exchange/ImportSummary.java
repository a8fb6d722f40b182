package crm.exchange;

import crm.exchange.file.Detected;
import crm.exchange.file.Problem;
import crm.model.Field;
import crm.output.Card;
import crm.output.Kind;
import crm.output.Listing;
import crm.output.Printer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an import of one file did.
 *
 * @param changeSet the change set, if anything was changed
 * @param prepared the file, and where its columns went
 * @param fields the fields they went to, in their order
 * @param outcome what became of its rows
 * @param linked how many records were made and matched beside those of the file, by noun
 * @param keptRefusals how often a row said yes to a channel that its person has refused
 * @param unknown columns with values that have no field
 * @param misfits new leads or contacts that resemble customers one does better not to attract, in words
 * @param rejects the file of rejected rows, if there is one
 * @param review the file of rows for a person to decide, if there is one
 */
record ImportSummary(
        Optional<String> changeSet,
        Prepared prepared,
        List<Optional<Field<?>>> fields,
        Outcome outcome,
        Map<String, Map<String, Long>> linked,
        long keptRefusals,
        List<String> unknown,
        List<String> misfits,
        Optional<Path> rejects,
        Optional<Path> review) {
    private static final int MOST_NAMED = 10;
    private static final int MOST_MISFITS = 3;

    ImportSummary {
        fields = List.copyOf(fields);
        linked = Collections.unmodifiableMap(new TreeMap<>(linked));
        unknown = List.copyOf(unknown);
        misfits = List.copyOf(misfits);
    }

    /** The same of an import that was taken back: there is no change set of it. */
    ImportSummary rehearsed() {
        return new ImportSummary(
                Optional.empty(), prepared, fields, outcome, linked, keptRefusals, unknown, misfits, rejects, review);
    }

    /** What was found out about a file. */
    static Map<String, Object> detected(Prepared prepared, List<Optional<Field<?>>> fields) {
        Mapping mapping = prepared.mapping();
        Detected detected = prepared.file().detected();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("kind", mapping.type().name());
        found.put("shape", mapping.shape().map(Shape::name).orElse(null));
        found.put("format", detected.format().word());
        found.put("encoding", detected.encoding());
        found.put("delimiter", detected.delimiter().orElse(null));
        found.put(
                "header_line",
                detected.headerLine().isPresent() ? detected.headerLine().getAsLong() : null);
        detected.sheet().ifPresent(sheet -> {
            found.put("sheet", sheet);
            found.put("other_sheets", detected.others());
        });
        found.put("date_order", prepared.habits().dates(mapping.allColumns(), fields));
        found.put("decimal_sign", prepared.habits().decimalSigns(mapping.allColumns(), fields));
        found.put("mapping", mapping.words());
        return found;
    }

    /** All that programs want to know. */
    Card card() {
        return Card.untitled()
                .add("change_set", Kind.TEXT, changeSet.orElse(null))
                .add("file", Kind.TEXT, prepared.file().name())
                .add("read", Kind.INTEGER, outcome.read())
                .add("created", Kind.INTEGER, outcome.created())
                .add("updated", Kind.INTEGER, outcome.updated())
                .add("unchanged", Kind.INTEGER, outcome.unchanged())
                .add("rejected", Kind.INTEGER, outcome.rejected())
                .add("held", Kind.INTEGER, outcome.held())
                .add("linked", Kind.LIST, linked)
                .add("kept_refusals", Kind.INTEGER, keptRefusals)
                .add("detected", Kind.LIST, detected(prepared, fields))
                .add("unknown_columns", Kind.LIST, unknown)
                .add("misfits", Kind.LIST, misfits)
                .add("rejects", Kind.TEXT, rejects.map(Path::toString).orElse(null))
                .add("review", Kind.TEXT, review.map(Path::toString).orElse(null));
    }

    private String strangers() {
        int many = outcome.strangers().size();
        return "owners who are no users, kept as they are: "
                + outcome.strangers().stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (many > MOST_NAMED ? " and " + (many - MOST_NAMED) + " more" : "") + "; see crm user owners";
    }

    /** Prints them where a format was asked for; elsewhere what is said on stderr is enough. */
    static void print(Printer printer, List<ImportSummary> done, boolean asked) {
        if (asked && done.size() == 1) {
            printer.print(done.get(0).card());
        } else if (asked) {
            printer.print(listing(done));
        }
    }

    /** The same of several files. */
    static Listing listing(List<ImportSummary> summaries) {
        if (summaries.isEmpty()) {
            return Listing.of(List.of(), List.of());
        }
        List<Card> cards = summaries.stream().map(ImportSummary::card).toList();
        return Listing.of(
                cards.get(0).columns(), cards.stream().map(Card::values).toList());
    }

    /** All that people want to know, some lines. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(headline(prepared));
        lines.addAll(habits());
        lines.add("read " + outcome.read() + ": created " + outcome.created() + ", updated " + outcome.updated()
                + ", unchanged " + outcome.unchanged() + ", rejected " + outcome.rejected()
                + (outcome.held() > 0 ? ", held " + outcome.held() : ""));
        linked.forEach((noun, many) -> lines.add(
                noun.replace('_', ' ') + ": created " + many.get("created") + ", matched " + many.get("matched")
                        + (many.containsKey("missing")
                                ? ", not there yet " + many.get("missing") + "; import them, then this file again"
                                : "")));
        if (!outcome.strangers().isEmpty()) {
            lines.add(strangers());
        }
        if (outcome.withNobody() > 0) {
            lines.add("with nobody who is a contact: " + outcome.withNobody() + "; --create makes contacts of them");
        }
        prepared.file().below().ifPresent(where -> lines.add("below the table, and left out: " + where));
        if (outcome.isRepeating()) {
            lines.add("some repeat: each is kept once, on its first day, and its notes say how it repeats");
        }
        if (keptRefusals > 0) {
            lines.add("refusals that stay though a row says yes: " + keptRefusals
                    + "; crm consent grant CONTACT --channel CHANNEL lifts one");
        }
        if (!unknown.isEmpty()) {
            lines.add("columns without a field: "
                    + unknown.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (unknown.size() > MOST_NAMED ? " and " + (unknown.size() - MOST_NAMED) + " more" : "")
                    + "; --map FIELD=COLUMN or --keep-unknown takes them");
        }
        if (!misfits.isEmpty()) {
            lines.add("new ones who resemble customers with costly habits: " + misfits.size() + "; "
                    + misfits.stream().limit(MOST_MISFITS).collect(Collectors.joining("; "))
                    + (misfits.size() > MOST_MISFITS ? " ..." : "") + "; crm report bad-fit --leads lists open leads");
        }
        for (Problem problem : outcome.first()) {
            lines.add("line " + problem.line() + (problem.column().isEmpty() ? "" : ", " + problem.column())
                    + (problem.value().isEmpty() ? "" : " \"" + problem.value() + "\"") + ": " + problem.reason());
        }
        rejects.ifPresent(
                path -> lines.add("rejected rows are in " + path + "; mend them and import that file" + withOrder()));
        review.ifPresent(path -> lines.add("rows that would change records that are there are in " + path
                + "; take out those you do not want, and import that file" + withOrder()));
        return String.join("\n", lines);
    }

    /** What a file is, one line. */
    static String headline(Prepared prepared) {
        Mapping mapping = prepared.mapping();
        Detected detected = prepared.file().detected();
        String kind = prepared.returns()
                ? "returns"
                : mapping.type().name().equals("member")
                        ? "responses"
                        : mapping.type().plural();
        return prepared.file().name() + ": " + kind
                + mapping.shape()
                        .filter(known -> prepared.file().kind().isEmpty())
                        .map(known -> " as " + known.name())
                        .orElse("")
                + ", "
                + detected.format().word()
                + detected.sheet()
                        .map(sheet -> ", sheet " + sheet + others(detected))
                        .orElse(", " + detected.encoding())
                + detected.delimiter().map(sign -> ", " + sign).orElse("")
                + (detected.headerLine().isPresent()
                        ? ", header in line " + detected.headerLine().getAsLong()
                        : detected.delimiter().isPresent() ? ", no header" : "");
    }

    private static String others(Detected detected) {
        return detected.others().isEmpty()
                ? ""
                : " (not read: " + String.join(", ", detected.others()) + "; --sheet NAME reads another)";
    }

    /** The option without which a few rows alone may not tell, or tell otherwise, how their days are read. */
    private String withOrder() {
        Set<String> orders = new TreeSet<>(
                prepared.habits().dates(prepared.mapping().allColumns(), fields).values());
        return orders.size() == 1 && !orders.contains("ymd")
                ? " with --date-order " + orders.iterator().next()
                : "";
    }

    /** Date orders and decimal signs that are not the plain ones. */
    private List<String> habits() {
        List<String> columns = prepared.mapping().allColumns();
        Map<String, String> odd = new LinkedHashMap<>();
        prepared.habits().dates(columns, fields).forEach((column, order) -> {
            if (!order.equals("ymd")) {
                odd.put(column, order);
            }
        });
        prepared.habits().decimalSigns(columns, fields).forEach((column, sign) -> {
            if (sign.equals("comma")) {
                odd.put(column, "decimal comma");
            }
        });
        return odd.isEmpty()
                ? List.of()
                : List.of("read as: "
                        + odd.entrySet().stream()
                                .map(column -> column.getKey() + " " + column.getValue())
                                .collect(Collectors.joining(", ")));
    }
}
