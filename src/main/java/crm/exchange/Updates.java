package crm.exchange;

import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.Payments;
import crm.model.RecordType;
import crm.model.Row;
import crm.value.CrmException;
import crm.value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What a file changes in records that are there. Changes wait until all rows about a record were seen, so that two rows
 * which take each other back change nothing.
 */
final class Updates {
    private static final int MOST_WAITING = 20_000;

    /** A row about a record that is there, as far as its keys tell. */
    record Match(Draft draft, long id) {}

    /**
     * How records are changed.
     *
     * @param gently only what they do not know yet
     * @param blanks whether an empty cell erases
     * @param existing what becomes of rows about records that were there before
     * @param changeSet the change set of the import, which tells those from the records it made itself
     */
    record Manner(boolean gently, boolean blanks, Existing existing, long changeSet) {}

    /** A record that changes: as it was, as it is to be, and the rows that said so. */
    private static final class Change {
        private final Row before;
        private Map<String, Object> values;
        private final List<Row> added = new ArrayList<>();
        private List<Row> linesBefore = List.of();
        private Optional<List<Row>> lines = Optional.empty();
        private final List<Draft> drafts = new ArrayList<>(1);
        private long changing;

        Change(Row before) {
            this.before = before;
            this.values = before.values();
        }
    }

    private final Session session;
    private final Book book;
    private final Outcome outcome;
    private final Manner manner;
    private final Satellites satellites;
    private final Map<Long, Change> waiting = new LinkedHashMap<>();
    /** Orders whose lines are just those that the file says, so that later rows add to them. */
    private final KeyIndex confirmed = new KeyIndex();

    Updates(Session session, Book book, Outcome outcome, Satellites satellites, Manner manner) {
        this.session = session;
        this.book = book;
        this.outcome = outcome;
        this.satellites = satellites;
        this.manner = manner;
    }

    /**
     * Works through matches in the order of the file.
     *
     * @param settled is told which record each draft is about in the end
     */
    void take(List<Match> matches, BiConsumer<Draft, Long> settled) {
        Map<Long, Row> rows = read(matches);
        Map<Long, List<Row>> further = parts(FurtherValues.TYPE, matches, rows);
        Map<Long, List<Row>> lines = parts(OrderLines.TYPE, matches, rows);
        for (Match match : matches) {
            Optional<Row> row = Optional.ofNullable(rows.get(match.id()));
            List<Row> values = further.getOrDefault(match.id(), List.of());
            if (row.isEmpty() || book.isShared(match.draft()) || !isSame(row.get(), values, match.draft())) {
                row = exactly(match.draft());
                values = row.map(found -> session.store().parts(FurtherValues.TYPE, found.id()))
                        .orElse(List.of());
            }
            if (row.filter(this::isPassedOver).isPresent()) {
                outcome.unchanged(1);
            } else if (row.isPresent()) {
                List<Row> known = lines.getOrDefault(row.get().id(), List.of());
                if (merge(row.get(), values, known, match.draft())) {
                    settled.accept(match.draft(), row.get().id());
                }
            } else {
                create(match.draft(), settled);
            }
        }
        if (waiting.size() > MOST_WAITING) {
            flush();
        }
    }

    private boolean wasThere(Row row) {
        return row.changed() < manner.changeSet();
    }

    private boolean isHeld(Row row) {
        return manner.existing() == Existing.REVIEW && wasThere(row);
    }

    /** Whether rows about a record that was there are passed over; where they must not be there at all, that is the end. */
    private boolean isPassedOver(Row row) {
        if (manner.existing() == Existing.FAIL && wasThere(row)) {
            throw CrmException.conflict(book.type() + " " + row.id() + " (" + row.label()
                            + ") is there already; nothing was imported")
                    .hint("--existing update, skip or review takes files with records that are there");
        }
        return manner.existing() == Existing.SKIP && wasThere(row);
    }

    private Map<Long, Row> read(List<Match> matches) {
        Map<Long, Row> rows = new HashMap<>();
        long[] ids = matches.stream().mapToLong(Match::id).sorted().distinct().toArray();
        Set<Long> wanted = new HashSet<>();
        for (long id : ids) {
            wanted.add(id);
        }
        if (book.type().isPart()) { // those are looked up by their owners there
            wanted.forEach(id -> session.store().find(book.type(), id).ifPresent(row -> rows.put(id, row)));
            return rows;
        }
        session.store().eachById(book.type(), ids, row -> {
            if (wanted.contains(row.id())) {
                rows.put(row.id(), row);
            }
        });
        return rows;
    }

    private Map<Long, List<Row>> parts(RecordType part, List<Match> matches, Map<Long, Row> rows) {
        boolean lines = part.equals(OrderLines.TYPE);
        long[] owners = matches.stream()
                .filter(match -> lines ? !match.draft().lines().isEmpty() : needsFurther(match, rows))
                .mapToLong(Match::id)
                .sorted()
                .distinct()
                .toArray();
        Map<Long, List<Row>> parts = new HashMap<>();
        session.store().eachById(part, owners, row -> parts.computeIfAbsent(
                        (Long) row.values().get("owner"), any -> new ArrayList<>())
                .add(row));
        return parts;
    }

    private boolean needsFurther(Match match, Map<Long, Row> rows) {
        Row row = rows.get(match.id());
        return row == null
                || !match.draft().further().isEmpty()
                || book.type().stored().stream()
                        .filter(Field::isMulti)
                        .map(Field::name)
                        .anyMatch(field -> match.draft().values().containsKey(field)
                                && !match.draft()
                                        .values()
                                        .get(field)
                                        .equals(row.values().get(field)));
    }

    private boolean isSame(Row row, List<Row> further, Draft draft) {
        boolean unnumbered = Identity.isCounted(book.type()) && !row.values().containsKey("same");
        if (unnumbered
                && Identity.unnumbered(book.type(), row.values())
                        .equals(Identity.unnumbered(book.type(), draft.values()))) {
            return true; // made by hand: its place among equal ones is that of its id
        }
        Set<String> words = words(row.values(), further);
        boolean loose =
                book.type().equals(Payments.TYPE) && row.get(Payments.INVOICE).isEmpty();
        Map<String, Object> said = loose ? Identity.withoutInvoice(draft.values()) : draft.values();
        return words(said, draft.further()).stream().anyMatch(words::contains);
    }

    private Set<String> words(Map<String, Object> values, List<Row> further) {
        Set<String> words = new LinkedHashSet<>(Identity.sure(book.type(), values, further));
        Identity.weak(book.type(), values, true).ifPresent(words::add);
        book.keyWord(values).ifPresent(words::add);
        return words;
    }

    /** The record a draft is about, looked for in the database: of several, the one with the same name, else the first. */
    private Optional<Row> exactly(Draft draft) {
        List<Row> found = new ArrayList<>();
        for (Field<?> field : book.type().stored()) {
            if (field.isMulti()
                    && !field.name().equals("phone")
                    && draft.values().get(field.name()) instanceof String value) {
                found.addAll(session.store()
                        .holding(
                                book.type(),
                                Contacts.EMAIL.name().equals(field.name()) ? Contacts.EMAIL : text(field),
                                value));
            }
        }
        if (found.isEmpty() && book.type().equals(Companies.TYPE)) {
            draft.get(Companies.DOMAIN)
                    .ifPresent(domain -> found.addAll(session.store().named(book.type(), Companies.DOMAIN, domain)));
        }
        if (found.isEmpty() && book.type().title().filter(Field::isKeyed).isPresent()) {
            Field<String> title = book.type().title().get();
            draft.get(title).ifPresent(name -> session.store().named(book.type(), title, name).stream()
                    .filter(row -> isSame(row, List.of(), draft))
                    .forEach(found::add));
        }
        String name = Identity.folded(draft.values(), "name");
        return found.stream()
                .filter(row -> Text.fold(row.label()).equals(name))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    @SuppressWarnings("unchecked")
    private static Field<String> text(Field<?> field) {
        return (Field<String>) field;
    }

    private void create(Draft draft, BiConsumer<Draft, Long> settled) {
        try {
            Row row = book.create(draft);
            book.add(row);
            book.store();
            outcome.created(1);
            satellites.partsOf(draft, row.id());
            settled.accept(draft, row.id());
        } catch (CrmException e) {
            outcome.reject(draft, e);
        }
    }

    /** Takes what a row says about a record; false when a person is to decide about it. */
    private boolean merge(Row row, List<Row> further, List<Row> lines, Draft draft) {
        Change known = waiting.get(row.id());
        Change change = known == null ? new Change(row) : known;
        List<Row> all = new ArrayList<>(further);
        all.addAll(change.added);
        Merge merge = Merge.of(book.type(), change.values, all, draft, manner.gently(), manner.blanks());
        if (known == null) {
            change.linesBefore = lines;
        }
        List<Row> newLines = linesOf(change, draft, row);
        if (draft.isSummed() && !newLines.isEmpty()) {
            merge.values().put(Orders.AMOUNT.name(), sum(newLines));
        }
        boolean otherLines = !newLines.isEmpty() && !sameLines(change.lines.orElse(lines), newLines);
        boolean changes =
                !merge.values().equals(change.values) || !merge.added().isEmpty() || otherLines;
        if (!newLines.isEmpty() && !otherLines && change.lines.isEmpty()) {
            confirmed.put(row.id(), 1);
        }
        if (known == null && !changes) {
            outcome.unchanged(1);
            return true;
        }
        if (isHeld(row)) {
            outcome.hold(draft, "would change " + Difference.of(session, row, merge, otherLines));
            return false;
        }
        change.values = merge.values();
        change.added.addAll(merge.added());
        change.drafts.add(draft);
        if (otherLines) {
            change.lines = Optional.of(newLines);
        }
        change.changing += changes ? 1 : 0;
        waiting.put(row.id(), change);
        return true;
    }

    /**
     * The lines that an order is to have: those of the row, after those that earlier rows of the same file gave it. A line
     * that is there already is not added again.
     */
    private List<Row> linesOf(Change change, Draft draft, Row order) {
        List<Row> said = satellites.lines(draft, order.id());
        boolean theirs = !wasThere(order) || confirmed.get(order.id()) != 0;
        List<Row> earlier = change.lines.orElse(theirs ? change.linesBefore : List.of());
        if (said.isEmpty() || earlier.isEmpty()) {
            return said;
        }
        List<Row> all = new ArrayList<>(earlier);
        for (Row line : said) {
            Row placed = line.with(OrderLines.POSITION, all.size() + 1L);
            if (earlier.stream()
                    .noneMatch(there ->
                            sameLine(there, placed.with(OrderLines.POSITION, there.require(OrderLines.POSITION))))) {
                all.add(placed);
            }
        }
        return all;
    }

    private static BigDecimal sum(List<Row> lines) {
        return lines.stream()
                .flatMap(line -> line.get(OrderLines.AMOUNT).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean sameLine(Row there, Row said) {
        return said.values().entrySet().stream()
                .allMatch(value -> Objects.equals(there.values().get(value.getKey()), value.getValue()));
    }

    private static boolean sameLines(List<Row> there, List<Row> said) {
        if (there.size() != said.size()) {
            return false;
        }
        for (int i = 0; i < there.size(); i++) {
            if (!sameLine(there.get(i), said.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Writes the changes that are left in the end. */
    void flush() {
        waiting.values().forEach(this::write);
        waiting.clear();
    }

    private void write(Change change) {
        boolean sameLines = change.lines
                .filter(lines -> !sameLines(change.linesBefore, lines))
                .isEmpty();
        boolean same = change.values.equals(change.before.values()) && change.added.isEmpty() && sameLines;
        if (same) {
            outcome.unchanged(change.drafts.size());
            return;
        }
        try {
            Row row = change.before;
            session.store().update(new Row(book.type(), row.id(), row.changed(), change.values));
            change.added.forEach(value -> satellites.further(value, row.id()));
            change.lines.filter(lines -> !sameLines).ifPresent(lines -> replace(row, lines));
            outcome.updated(change.changing);
            outcome.unchanged(change.drafts.size() - change.changing);
        } catch (CrmException e) {
            change.drafts.forEach(draft -> outcome.reject(draft, e));
        }
    }

    private void replace(Row order, List<Row> lines) {
        session.store().parts(OrderLines.TYPE, order.id()).forEach(session.store()::delete);
        lines.forEach(line -> session.store().insert(new Row(OrderLines.TYPE, 0, 0, line.values())));
    }
}
