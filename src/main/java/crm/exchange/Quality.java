package crm.exchange;

import crm.cli.Session;
import crm.exchange.file.SourceRow;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.output.Printer;
import crm.value.CrmException;
import crm.value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How good a file is before anything of it is taken: per column how many cells are filled, how many of those can be read as
 * what the column holds, how many differ, how many come again, and how many say otherwise than the first row with the same
 * key; and one score.
 *
 * <p>The score is 100 times the worst of three shares: of rows that can be taken (a record needs something to be known by,
 * and every cell must be readable), of filled cells that are valid, and of keys (external id, e-mail, number, code) that do
 * not come again. Empty columns cost nothing: many programs export all they have.
 */
final class Quality {
    /** Of so many cells it is kept what they say under their key: more do not fit the heap. */
    private static final long MOST_KEPT = 4_000_000;

    private static final Set<String> KEYS = Set.of("ref", "email", "number", "code", "handle");
    private static final List<Column> COLUMNS = List.of(
            Column.of("column", Kind.TEXT),
            Column.of("field", Kind.TEXT),
            Column.of("filled", Kind.INTEGER),
            Column.of("filled_percent", Kind.NUMBER),
            Column.of("valid", Kind.INTEGER),
            Column.of("distinct", Kind.INTEGER),
            Column.of("doubles", Kind.INTEGER),
            Column.of("conflicts", Kind.INTEGER),
            Column.of("type", Kind.TEXT),
            Column.of("invalid_example", Kind.TEXT));

    private final Prepared prepared;
    private final List<Optional<Field<?>>> fields;
    private final CellReader reader;
    private final DraftFiller filler;
    private final Currencies currencies;
    private final LineAmounts amounts;
    private final Variants variants = new Variants();
    private final List<Tally> tallies = new ArrayList<>();
    private final KeyIndex said = new KeyIndex();
    private Optional<Draft> above = Optional.empty();
    private long kept;
    private final boolean lines;
    private long rows;
    private long sound;

    /** What was counted in one column. */
    private static final class Tally {
        private final KeyIndex seen = new KeyIndex();
        private long filled;
        private long valid;
        private long distinct;
        private long conflicts;
        private String invalid = "";
    }

    private Quality(Session session, ImportOptions options, Prepared prepared) {
        this.currencies = Currencies.of(session, options);
        this.amounts = new LineAmounts(prepared);
        this.prepared = prepared;
        this.fields = prepared.fields(session.nouns());
        this.reader = new CellReader(session.reading(), prepared.habits());
        this.filler = new DraftFiller(session.nouns(), prepared.mapping(), reader, true);
        fields.forEach(field -> tallies.add(new Tally()));
        this.lines = prepared.mapping().words().values().stream().anyMatch(slot -> slot.startsWith("line."));
    }

    /** Judges a file, all of it; it has been gone through then. */
    static Quality of(Session session, ImportOptions options, Prepared prepared) {
        Quality quality = new Quality(session, options, prepared);
        prepared.first().forEach(quality::take);
        prepared.file().forEach(quality::take);
        return quality;
    }

    private void take(SourceRow row) {
        rows++;
        sound += isSound(row) ? 1 : 0;
        if (!row.problems().isEmpty()) {
            return;
        }
        List<String> cells = prepared.mapping().cells(row.cells());
        for (int i = 0; i < fields.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                count(tallies.get(i), i, cells.get(i));
            }
        }
        for (int key = 0; key < fields.size() && !lines; key++) {
            if (isKey(key) && !cells.get(key).isEmpty()) {
                compare(key, cells);
            }
        }
    }

    /** Counts what a row says otherwise than the first row with the same key. */
    private void compare(int key, List<String> cells) {
        String same = key + " " + Text.fold(cells.get(key)) + " ";
        for (int i = 0; i < fields.size(); i++) {
            if (i != key
                    && !isKey(i)
                    && fields.get(i).isPresent()
                    && !cells.get(i).isEmpty()) {
                long place = Identity.hash(same + i);
                long says = (Identity.hash(Text.fold(cells.get(i))) & Integer.MAX_VALUE) | 1;
                long first = said.get(place);
                if (first == 0 && kept < MOST_KEPT) {
                    said.put(place, says);
                    kept++;
                } else if (first != 0 && first != says) {
                    tallies.get(i).conflicts++;
                }
            }
        }
    }

    private boolean isSound(SourceRow row) {
        Draft draft = filler.draft(row);
        if (!variants.settle(draft) || isOfAbove(draft)) {
            return draft.problems().isEmpty();
        }
        currencies.settle(draft);
        OrderDraft.complete(draft, prepared.returns());
        Set<String> there = new HashSet<>(draft.values().keySet());
        there.addAll(draft.links().keySet());
        RecordType type = draft.type();
        boolean whole = type.stored().stream()
                .filter(field -> field.isRequired() && field.initial().isEmpty())
                .allMatch(field -> there.contains(field.name()));
        boolean known = type.oneOf().isEmpty() || type.oneOf().stream().anyMatch(field -> there.contains(field.name()));
        return draft.problems().isEmpty() && whole && known;
    }

    /** Whether a row brings but another line of the order above it, which need not say all again. */
    private boolean isOfAbove(Draft draft) {
        if (draft.lines().isEmpty()) {
            return false;
        }
        boolean further = above.isPresent() && amounts.continues(above.get(), draft);
        if (!further) {
            Draft order = new Draft(draft.type());
            order.values().putAll(draft.values());
            above = Optional.of(order);
        }
        return further;
    }

    private void count(Tally tally, int column, String cell) {
        tally.filled++;
        if (isValid(column, cell)) {
            tally.valid++;
        } else if (tally.invalid.isEmpty()) {
            tally.invalid = cell;
        }
        if (tally.seen.count(Identity.hash(cell.toLowerCase(Locale.ROOT))) == 1) {
            tally.distinct++;
        }
    }

    private boolean isValid(int column, String cell) {
        Optional<Field<?>> field = fields.get(column);
        if (field.isEmpty()) {
            return true;
        }
        try {
            boolean choice = field.get().type() == FieldType.CHOICE;
            List<String> values = field.get().isMulti() ? SeveralValues.of(field.get(), cell) : List.of(cell);
            if (!choice && field.get().type() != FieldType.LINK) {
                values.forEach(value -> reader.read(field.get(), column, value, Optional.empty()));
            }
            return !choice
                    || reader.choice(prepared.mapping().type(), field.get(), cell)
                            .isPresent();
        } catch (CrmException e) {
            return false;
        }
    }

    /** The score, 0 to 100. */
    int score() {
        return (int) Math.floor(100 * Math.min(taken(), Math.min(validity(), uniqueness())));
    }

    private double taken() {
        return share(sound, rows);
    }

    private double validity() {
        return share(
                tallies.stream().mapToLong(tally -> tally.valid).sum(),
                tallies.stream().mapToLong(tally -> tally.filled).sum());
    }

    /** Of keys; the lines of orders name their order again and again, which is no fault. */
    private double uniqueness() {
        long filled = 0;
        long distinct = 0;
        for (int i = 0; i < fields.size(); i++) {
            if (!lines && isKey(i)) {
                filled += tallies.get(i).filled;
                distinct += tallies.get(i).distinct;
            }
        }
        return share(distinct, filled);
    }

    private boolean isKey(int column) {
        return fields.get(column).isPresent()
                && prepared.mapping()
                        .allSlots()
                        .get(column)
                        .filter(slot -> slot.link().isEmpty() && slot.group().isEmpty() && KEYS.contains(slot.field()))
                        .isPresent();
    }

    private static double share(long some, long all) {
        return all == 0 ? 1 : (double) some / all;
    }

    /**
     * Refuses a file that is not good enough.
     *
     * @throws CrmException invalid, when the score is lower
     */
    void require(int least) {
        if (score() < least) {
            throw CrmException.invalid(prepared.file().name() + ": quality " + score() + " is below " + least
                            + "; nothing was imported")
                    .hint("see what is wrong: crm import " + prepared.file().name() + " --check");
        }
    }

    /** What was counted, one row a column. */
    Listing listing() {
        List<List<Object>> lines = new ArrayList<>();
        List<String> columns = prepared.mapping().allColumns();
        List<Optional<Slot>> slots = prepared.mapping().allSlots();
        for (int i = 0; i < columns.size(); i++) {
            Tally tally = tallies.get(i);
            lines.add(Arrays.asList(
                    columns.get(i),
                    slots.get(i).map(Slot::toString).orElse(null),
                    tally.filled,
                    BigDecimal.valueOf(Math.round(1000 * share(tally.filled, rows)), 1),
                    tally.valid,
                    tally.distinct,
                    tally.filled - tally.distinct,
                    tally.conflicts,
                    type(i),
                    tally.invalid.isEmpty() ? null : tally.invalid));
        }
        return Listing.of(COLUMNS, lines);
    }

    private String type(int column) {
        List<String> cells =
                column < prepared.mapping().columns().size() ? prepared.habits().cells(column) : List.of();
        return fields.get(column)
                .map(Field::type)
                .or(() -> cells.isEmpty()
                        ? Optional.empty()
                        : Optional.of(GuessedType.of(cells, prepared.habits(), column)))
                .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse(null);
    }

    /** Prints a table for each file; programs get one document. */
    static void print(Printer printer, List<Quality> judged, boolean json) {
        if (!json) {
            judged.forEach(quality -> printer.print(quality.listing()));
        } else if (judged.size() == 1) {
            printer.print(judged.get(0).card());
        } else {
            printer.print(listing(judged));
        }
    }

    /** All of several files for programs. */
    private static Listing listing(List<Quality> judged) {
        List<Card> cards = judged.stream().map(Quality::card).toList();
        List<Column> columns =
                new ArrayList<>(cards.isEmpty() ? List.of() : cards.get(0).columns());
        columns.add(Column.of("columns", Kind.LIST));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            List<Object> row = new ArrayList<>(cards.get(i).values());
            row.add(judged.get(i).maps());
            rows.add(row);
        }
        return Listing.of(columns, rows);
    }

    private List<Map<String, Object>> maps() {
        List<Map<String, Object>> maps = new ArrayList<>();
        for (List<?> line : listing().rows()) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                map.put(COLUMNS.get(i).name(), line.get(i));
            }
            maps.add(map);
        }
        return maps;
    }

    /** All of it for programs. */
    Card card() {
        return Card.untitled()
                .add("file", Kind.TEXT, prepared.file().name())
                .add("score", Kind.INTEGER, (long) score())
                .add("rows", Kind.INTEGER, rows)
                .add("rows_sound", Kind.INTEGER, sound)
                .add("valid_percent", Kind.NUMBER, percent(validity()))
                .add("unique_percent", Kind.NUMBER, percent(uniqueness()))
                .add("detected", Kind.LIST, ImportSummary.detected(prepared, fields))
                .section("columns", listing());
    }

    private long conflicts() {
        return tallies.stream().mapToLong(tally -> tally.conflicts).sum();
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(Math.round(1000 * share), 1);
    }

    /** The score and what it is made of, for people. */
    String text() {
        return ImportSummary.headline(prepared) + "\nquality " + score() + " of 100: " + sound + " of " + rows
                + " rows can be taken, " + percent(validity()) + " % of filled cells are valid, "
                + percent(uniqueness()) + " % of keys come once"
                + (conflicts() > 0
                        ? "\ncells that say otherwise than the first row with their key: " + conflicts()
                        : "");
    }
}
