package crm.consent;

import crm.model.Consents;
import crm.query.Condition;
import crm.query.Op;
import crm.query.Scope;
import crm.query.Select;
import crm.store.RecordStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The consents that decide for everybody over one channel, read once. */
public final class ConsentBook {
    private final Permission permission;
    private final Map<Long, Consent> latest = new HashMap<>();

    private ConsentBook(Permission permission) {
        this.permission = permission;
    }

    /** Reads all consents that concern a permission. */
    public static ConsentBook read(RecordStore store, Scope scope, Permission permission) {
        ConsentBook book = new ConsentBook(permission);
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
        return permission.decide(Optional.ofNullable(latest.get(contact)));
    }
}
