package crm.cli;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Nouns;
import crm.model.Reading;
import crm.model.RecordType;
import crm.model.Row;
import crm.query.Columns;
import crm.query.Condition;
import crm.query.FilterParser;
import crm.query.Names;
import crm.query.Scope;
import crm.query.Select;
import crm.store.ask.References;
import crm.store.records.BusinessSettings;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a command has while the database is open: the records, and what its words mean in this business. */
public final class Session {
    private final RecordStore store;
    private final BusinessSettings settings;
    private final Reading reading;
    private final Scope scope;
    private final References references;
    private final Map<Long, String> labels = new HashMap<>();

    Session(RecordStore store, BusinessSettings settings, Reading reading) {
        this.store = store;
        this.settings = settings;
        this.reading = reading;
        this.scope = store.scope(reading.ofAnybody());
        this.references = new References(store, reading);
    }

    /** The records. */
    public RecordStore store() {
        return store;
    }

    /** The kinds of record, own fields included. */
    public Nouns nouns() {
        return store.nouns();
    }

    /** The settings of the business. */
    public BusinessSettings settings() {
        return settings;
    }

    /** How typed values are read. */
    public Reading reading() {
        return reading;
    }

    /** What filters mean. */
    public Scope scope() {
        return scope;
    }

    /** Who is meant by a REF. */
    public References references() {
        return references;
    }

    /** The record of a kind that a REF names; exit 3 or 5 when there is none or there are several. */
    public Row find(RecordType type, String ref) {
        return references.find(nouns().type(type), ref);
    }

    /**
     * The condition that words mean for a kind of record, for choosing what is changed.
     *
     * @throws CrmException usage, where one of them is a search word: it finds more than people think of
     */
    public Condition strictFilter(RecordType type, List<String> words) {
        Condition condition = filter(type, words);
        if (condition.searches()) {
            throw CrmException.usage(String.join(" ", words) + ": a search word is too loose for a change")
                    .hint("write a condition, such as name ~ \"ann\"");
        }
        return condition;
    }

    /** A filter over a kind, parsed. */
    public Condition filter(RecordType type, List<String> words) {
        return FilterParser.parse(new Names(nouns(), type), words);
    }

    /** Streams some columns, by their names with commas between, of the records that a filter describes. */
    public void each(RecordType type, List<String> filter, String columns, Consumer<List<Object>> reader) {
        Select select = Select.from(nouns(), type, scope)
                .where(filter(type, filter))
                .columns(Columns.parse(new Names(nouns(), type), columns));
        store.eachCells(select, reader);
    }

    /** What people call the record with that id; the id when there is none. */
    public String label(RecordType type, long id) {
        return labels.computeIfAbsent(
                id, any -> store.find(type, id).map(Row::label).orElse("#" + id));
    }

    /** The record a link of a row points to. */
    public Optional<Row> follow(Row row, Field<Long> link) {
        return row.get(link).flatMap(id -> store.find(nouns().type(link.target().orElseThrow()), id));
    }

    /** A value as people read it: links by the name of what they point to. */
    public Object shown(Row row, Field<?> field) {
        Object value = row.values().get(field.name());
        if (value != null && field.type() == FieldType.LINK) {
            boolean owner = row.type().isPart() && field.name().equals("owner");
            return owner ? value : label(nouns().type(field.target().orElse(Contacts.TYPE.name())), (Long) value);
        }
        return value;
    }
}
