package crm.store.measures;

import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.OwnFields;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import crm.value.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ladders of the users' own: kept among the own fields, each a measure of contacts and companies. */
public final class OwnLadders {
    private final RecordStore store;

    /** Those of a store. */
    public OwnLadders(RecordStore store) {
        this.store = store;
    }

    /** All of them, as records; {@link OwnFields#WORDS} has the rungs. */
    public List<Row> all() {
        return store.all(OwnFields.TYPE).stream()
                .filter(row -> row.require(OwnFields.KIND).equals(OwnFields.LADDER))
                .toList();
    }

    /**
     * Adds one.
     *
     * @throws CrmException exit 4 for a name that cannot be one, exit 5 where contacts or companies have such a field
     */
    public Row add(String name, String rungs, Optional<String> about) {
        if (!name.matches("[a-z][a-z0-9_]{0,39}")) {
            throw CrmException.invalid("a ladder cannot be called " + name)
                    .hint("use small letters, digits and underscores, at most 40");
        }
        for (RecordType type : List.of(Contacts.TYPE, Companies.TYPE)) {
            RecordType known = store.nouns().type(type);
            if (known.field(name).isPresent()
                    || Set.of("id", "changed", "tag", "segment").contains(name)) {
                throw CrmException.conflict(Text.a(type.name()) + " has a field " + name + " already");
            }
        }
        MeasureTable.of(store).makeRoom(List.of(Field.ladder(name, "")));
        return store.insert(Row.draft(OwnFields.TYPE)
                .with(OwnFields.NAME, name)
                .with(OwnFields.NOUN, Contacts.TYPE.name())
                .with(OwnFields.KIND, OwnFields.LADDER)
                .with(OwnFields.WORDS, rungs)
                .withOptional(OwnFields.DESCRIPTION, about));
    }

    /** Gives one other rungs. */
    public void change(String name, String rungs) {
        store.update(named(name).with(OwnFields.WORDS, rungs));
    }

    /** Deletes one. */
    public void delete(String name) {
        store.delete(named(name));
    }

    private Row named(String name) {
        return all().stream()
                .filter(row -> row.require(OwnFields.NAME).equals(name))
                .findFirst()
                .orElseThrow(() -> CrmException.notFound("ladder", name));
    }
}
