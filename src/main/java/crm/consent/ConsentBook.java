package crm.consent;

import crm.model.Consents;
import crm.model.Contacts;
import crm.model.FieldType;
import crm.query.Condition;
import crm.query.Op;
import crm.query.Scope;
import crm.query.Select;
import crm.store.records.RecordStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The consents that decide for everybody over one channel, read once. */
public final class ConsentBook {
    private final Permission permission;
    private final Map<Long, Consent> latest = new HashMap<>();
    private final Set<Long> restricted = new HashSet<>();

    private ConsentBook(Permission permission) {
        this.permission = permission;
    }

    /** Reads all consents that concern a permission. */
    public static ConsentBook read(RecordStore store, Scope scope, Permission permission) {
        ConsentBook book = new ConsentBook(permission);
        Select closed = Select.from(store.nouns(), Contacts.TYPE, scope)
                .where(Condition.compare(Contacts.RESTRICTED.name(), Op.EQUAL, "yes"));
        store.eachCells(closed.ids(), List.of(FieldType.LINK), cells -> book.restricted.add((Long) cells.get(0)));
        Select ofChannel = Select.from(store.nouns(), Consents.TYPE, scope)
                .where(Condition.compare(Consents.CHANNEL.name(), Op.EQUAL, permission.channel()));
        store.each(ofChannel, row -> {
            if (permission.concerns(row)) {
                book.latest.merge(row.require(Consents.CONTACT), Consent.of(row), Consent::orLater);
            }
        });
        return book;
    }

    /** What the gate says for a contact. */
    public Permission.Decision of(long contact) {
        return restricted.contains(contact)
                ? Permission.RESTRICTED
                : permission.decide(Optional.ofNullable(latest.get(contact)));
    }
}
