package crm.cli;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.RecordType;
import crm.model.Row;
import crm.value.CrmException;
import crm.value.Emails;
import java.util.Optional;

/** Finds the record that a link is to point to, making it when the user says so with {@code new:}. */
public final class Links {
    private static final String NEW = "new:";

    private final Session session;

    /** Links in a session. */
    Links(Session session) {
        this.session = session;
    }

    /** The id of the record of the link's kind that a REF names. */
    long resolve(Field<?> link, String ref) {
        RecordType type = session.nouns().type(link.target().orElseThrow());
        if (ref.startsWith(NEW)) {
            return create(type, ref.substring(NEW.length()).strip()).id();
        }
        try {
            return session.find(type, ref).id();
        } catch (CrmException e) {
            boolean offer = e.hint().isEmpty() && type.title().isPresent();
            throw offer ? e.hint("--" + link.name().replace('_', '-') + " 'new:" + ref + "' makes it") : e;
        }
    }

    /** A new record of that kind with nothing but a name (or, for a person, an e-mail). */
    Row create(RecordType type, String name) {
        if (name.isEmpty()) {
            throw CrmException.usage(NEW + " needs a name behind it");
        }
        Row draft = new FieldInput(type).draft(session);
        Optional<String> email = Emails.normalise(name);
        Row named = type.equals(Contacts.TYPE) && email.isPresent()
                ? draft.with(Contacts.EMAIL, email.get())
                : draft.with(type.title().orElseThrow(), name);
        return session.store().insert(named);
    }
}
