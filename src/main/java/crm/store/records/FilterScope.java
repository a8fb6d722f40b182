package crm.store.records;

import crm.model.Field;
import crm.model.Reading;
import crm.model.RecordType;
import crm.model.Segments;
import crm.query.SavedSegment;
import crm.query.Scope;
import crm.query.Select;
import crm.query.Sql;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a filter asks of the records before its statement is made: segments, quantiles, who holds a value. */
final class FilterScope {
    private static final int MOST_HOLDERS = 1000;

    private final StoredRecords store;
    private final Reading reading;

    FilterScope(StoredRecords store, Reading reading) {
        this.store = store;
        this.reading = reading;
    }

    Scope scope() {
        return known().withSegments(this::segment).withQuantiles(this::quantile).withHolders(this::holders);
    }

    private Scope known() {
        Scope scope = Scope.of(reading);
        return store.lastKnown().isPresent() ? scope.asOf(store.lastKnown().getAsLong()) : scope;
    }

    private Optional<List<Long>> holders(RecordType type, Field<?> field, List<String> values) {
        Set<Long> ids = new TreeSet<>();
        for (String value : values) {
            ids.addAll(store.holders(type, field, value));
            if (ids.size() > MOST_HOLDERS) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(ids));
    }

    private Optional<SavedSegment> segment(String name) {
        return store.named(Segments.TYPE, Segments.NAME, name).stream()
                .findFirst()
                .map(row -> new SavedSegment(row.id(), row.require(Segments.NAME), row.get(Segments.FILTER)));
    }

    private Optional<BigDecimal> quantile(RecordType type, Field<?> field, BigDecimal percent) {
        Select all = Select.from(store.nouns(), type, known());
        Sql counting = store.prepared(all.valuesOf(field));
        long values = store.number(counting.text(), counting.params());
        if (values == 0) {
            return Optional.empty();
        }
        long place = Math.min(
                values - 1, percent.multiply(BigDecimal.valueOf(values)).longValue() / 100);
        Sql sql = all.valueAt(field, place);
        return store.statements().first(sql.text(), sql.params(), (results, cells) -> results.getBigDecimal(1));
    }
}
