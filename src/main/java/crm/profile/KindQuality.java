package crm.profile;

import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.Measures;
import crm.model.RecordType;
import crm.model.Row;
import crm.query.Condition;
import crm.query.Select;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How good the records of one kind are, in four shares of a hundred: uniform (values spelled as the others), accurate
 * (values that can be read as what they are), complete (fields that have a value), up to date (records that were changed,
 * or that something happened with, not long ago).
 */
final class KindQuality {
    private final Session session;
    private final RecordType type;
    private final List<FieldQuality> fields = new ArrayList<>();
    private final Map<Long, LocalDate> days = new HashMap<>();
    private final LocalDate fresh;
    private final boolean measured;
    private long records;
    private long current;

    /**
     * Judges the records a filter describes.
     *
     * @param complete the fields that should have a value
     * @param fresh records of whom something is known since this day are up to date
     */
    KindQuality(Session session, RecordType type, Condition filter, List<Field<?>> complete, LocalDate fresh) {
        this.session = session;
        this.type = type;
        this.fresh = fresh;
        this.measured = type.equals(Contacts.TYPE) || type.equals(Companies.TYPE);
        complete.forEach(field -> fields.add(new FieldQuality(field)));
        Set<Long> touched = touched();
        session.store()
                .each(Select.from(session.nouns(), type, session.scope()).where(filter), row -> take(row, touched));
        fields.removeIf(field ->
                field.filled() == 0 && Portrait.FIELDS.contains(field.field().name()));
    }

    /** Contacts and companies that bought or were in touch since the day. */
    private Set<Long> touched() {
        Set<Long> ids = new HashSet<>();
        if (measured) {
            String filter =
                    Measures.LAST_TOUCH.name() + " >= " + fresh + " or " + Measures.LAST_ORDER.name() + " >= " + fresh;
            session.each(type, List.of(filter), "id", cells -> ids.add((Long) cells.get(0)));
        }
        return ids;
    }

    private void take(Row row, Set<Long> touched) {
        records++;
        fields.forEach(field -> field.take(row.values().get(field.field().name()), session.reading()));
        boolean recent = !changed(row.changed()).isBefore(fresh) || touched.contains(row.id());
        current += recent ? 1 : 0;
    }

    private LocalDate changed(long number) {
        ZoneId zone = session.reading().dates().zone();
        return days.computeIfAbsent(number, any -> History.of(session.store())
                .changeSet(any)
                .map(ChangeSet::at)
                .map(at -> LocalDate.ofInstant(at, zone))
                .orElse(LocalDate.MIN));
    }

    long records() {
        return records;
    }

    /** The four shares in percent, in their order; empty where there is nothing to judge. */
    List<Optional<BigDecimal>> shares() {
        long filled = fields.stream().mapToLong(FieldQuality::filled).sum();
        return List.of(
                share(fields.stream().mapToLong(FieldQuality::usual).sum(), filled),
                share(fields.stream().mapToLong(FieldQuality::readable).sum(), filled),
                share(filled, records * fields.size()),
                share(current, records));
    }

    /** One row: noun, records, the four shares. */
    List<Object> row() {
        List<Object> row = new ArrayList<>(List.of(type.plural(), records));
        shares().forEach(share -> row.add(share.orElse(null)));
        return row;
    }

    /** One row a field: filled, percent filled, readable, spelled alike, an example of what is not. */
    List<List<Object>> fieldRows() {
        return fields.stream()
                .map(field -> Arrays.<Object>asList(
                        type.plural(),
                        field.field().name(),
                        field.filled(),
                        share(field.filled(), records).orElse(null),
                        field.filled() - field.readable(),
                        field.filled() - field.usual(),
                        field.example().orElse(null)))
                .toList();
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.FLOOR));
    }
}
