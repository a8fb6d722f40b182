package crm.store.records;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.Row;
import crm.store.WithinStore;
import crm.store.engine.Sha256;
import crm.store.engine.Statements;
import crm.store.journal.Salts;
import crm.store.schema.RecordRows;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who was erased on request, as keyed hashes of what they were known by: enough to know them when they come again, too
 * little to tell who they were. The key lies in the database: whoever has that can try names against the hashes.
 */
@WithinStore
public final class ErasedPeople {
    private static final long KEYS = 2;

    private final Map<String, LocalDate> hashes = new HashMap<>();
    private Optional<byte[]> key = Optional.empty();

    private ErasedPeople() {}

    /** Nobody: everyone may come in. */
    static ErasedPeople nobody() {
        return new ErasedPeople();
    }

    /** Those of a database. */
    static ErasedPeople read(Statements statements) {
        ErasedPeople people = new ErasedPeople();
        statements.list(
                "SELECT hash, erased_on FROM erased_keys",
                List.of(),
                (results, cells) -> people.hashes.put(
                        results.getString(1), results.getDate(2).toLocalDate()));
        if (!people.hashes.isEmpty()) {
            people.key = Salts.of(statements, KEYS).of(0);
        }
        return people;
    }

    /** Remembers a person by one of the values they were known by. */
    public static void add(Statements statements, Field<String> field, String value, long contact, LocalDate day) {
        String hash = hash(Salts.of(statements, KEYS).of(0).orElseThrow(), field, value);
        if (statements.number("SELECT COUNT(*) FROM erased_keys WHERE hash = ? AND contact = ?", hash, contact) == 0) {
            statements.update(
                    "INSERT INTO erased_keys (hash, contact, erased_on) VALUES (?, ?, ?)", hash, contact, day);
        }
    }

    private static String hash(byte[] key, Field<String> field, String value) {
        return new Sha256()
                .raw(key)
                .add(field.name())
                .add(RecordRows.key(value))
                .hex();
    }

    /** Refuses (exit 5) a new contact who was erased; one who has nothing but a name is known by that. */
    void refuse(Row contact) {
        if (key.isEmpty()) {
            return;
        }
        boolean known = false;
        for (Field<String> field : List.of(Contacts.EMAIL, Contacts.PHONE, Contacts.REF, Contacts.HANDLE)) {
            known |= contact.get(field).isPresent();
            contact.get(field).ifPresent(value -> refuse(field, value));
        }
        if (!known) {
            contact.get(Contacts.NAME).ifPresent(value -> refuse(Contacts.NAME, value));
        }
    }

    private void refuse(Field<String> field, String value) {
        LocalDate day = hashes.get(hash(key.orElseThrow(), field, value));
        if (day != null) {
            throw CrmException.conflict("the person with this " + field + " was erased on request on " + day)
                    .hint("if they want to be known again: crm contact add ... --despite-erasure");
        }
    }
}
