package crm.lead;

import crm.cli.FieldInput;
import crm.cli.Session;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.Leads;
import crm.model.RecordType;
import crm.model.Row;
import crm.value.CrmException;
import crm.value.Emails;
import crm.value.Phones;
import crm.value.Text;
import java.util.List;
import java.util.Optional;

/**
 * The contact of a new lead. An e-mail decides before a name: whoever has it is used. Somebody of the same name is used
 * unless an e-mail is given and that contact has another one, for then it may be somebody else.
 */
final class LeadPerson {
    private static final String NEW = "new:";
    private static final int LONGEST_ID = 6;

    private final Session session;
    private final FieldInput input;
    private final FieldInput lead;
    private final RecordType type;

    /** Finds or makes contacts with the values of {@code input}; a new one gets source and owner of the lead. */
    LeadPerson(Session session, FieldInput input, FieldInput lead) {
        this.session = session;
        this.input = input;
        this.lead = lead;
        this.type = session.nouns().type(Contacts.TYPE);
    }

    /** The contact that the words name; made when nobody is found. Two matches are a conflict (exit 5). */
    Row of(String words) {
        boolean another = words.startsWith(NEW);
        String text = another ? words.substring(NEW.length()).strip() : words.strip();
        Optional<String> email = input.given(Contacts.EMAIL)
                .map(given -> (String) session.reading().read(Contacts.EMAIL, given));
        List<Row> holders = email.map(address -> session.store().holding(type, Contacts.EMAIL, address))
                .orElse(List.of());
        if (another) {
            holders.stream().findFirst().ifPresent(holder -> {
                throw taken(email.orElseThrow(), holder);
            });
            return make(text);
        }
        List<Row> named = session.references().candidates(List.of(type), text, false);
        return (holders.isEmpty() ? byName(text, named, email.isPresent()) : byEmail(text, named, holders, email.get()))
                .map(this::completed)
                .orElseGet(() -> make(text));
    }

    private Optional<Row> byEmail(String text, List<Row> named, List<Row> holders, String email) {
        List<Row> both = holders.stream().filter(named::contains).toList();
        if (both.isEmpty() && !named.isEmpty() && !isName(text, named.get(0))) {
            throw taken(email, holders.get(0));
        }
        return Optional.of(both.size() == 1 ? both.get(0) : session.references().findExactly(type, "email:" + email));
    }

    private Optional<Row> byName(String text, List<Row> named, boolean otherEmail) {
        List<Row> same = named.stream()
                .filter(row -> !otherEmail
                        || !isName(text, row)
                        || row.get(Contacts.EMAIL).isEmpty())
                .toList();
        if (same.size() == 1) {
            return Optional.of(same.get(0));
        }
        boolean mustBe = text.matches("(id|email|phone|name|ref):.*") || text.matches("\\d{1," + LONGEST_ID + "}");
        return same.isEmpty() && !mustBe
                ? Optional.empty()
                : Optional.of(session.references().findExactly(type, text));
    }

    private static boolean isName(String text, Row row) {
        return row.get(Contacts.NAME)
                .map(Text::fold)
                .filter(Text.fold(text)::equals)
                .isPresent();
    }

    private static CrmException taken(String email, Row holder) {
        return CrmException.conflict(email + " belongs to contact " + holder.id() + " (" + holder.label() + ") already")
                .hint("crm lead add " + holder.id() + " uses that one");
    }

    private Row make(String text) {
        if (Emails.normalise(text).isPresent()) {
            name(Contacts.EMAIL, text);
        } else if (Phones.looksLikePhone(text)) {
            name(Contacts.PHONE, text);
        } else {
            name(Contacts.NAME, text);
        }
        lead.given(Leads.SOURCE).ifPresent(source -> input.otherwise(Contacts.SOURCE, source));
        lead.given(Leads.OWNER).ifPresent(owner -> input.otherwise(Contacts.OWNER, owner));
        return session.store().insert(input.draft(session));
    }

    private void name(Field<String> field, String text) {
        if (input.given(field).filter(given -> !given.isBlank()).isPresent()) {
            throw CrmException.usage("two values for " + field + ": " + text + " and "
                            + input.given(field).get())
                    .hint("begin with the name: crm lead add NAME " + field.option() + " " + text);
        }
        input.otherwise(field, text);
    }

    /** The contact with the values given; a second e-mail or phone stands beside the first. */
    private Row completed(Row found) {
        Row changed = input.apply(session, found);
        for (Field<?> field : type.stored()) {
            Object old = found.values().get(field.name());
            Object value = changed.values().get(field.name());
            if (field.isMulti() && old != null && !old.equals(value)) {
                changed = changed.set(field, old);
                keepBeside(found, field, value.toString());
            }
        }
        return session.store().update(changed);
    }

    private void keepBeside(Row contact, Field<?> field, String value) {
        boolean there = session.store().parts(FurtherValues.TYPE, contact.id()).stream()
                .anyMatch(part -> part.require(FurtherValues.KIND).equals(field.name())
                        && part.require(FurtherValues.CONTENT).equals(value));
        if (!there) {
            session.store()
                    .insert(Row.draft(FurtherValues.TYPE)
                            .with(FurtherValues.OWNER, contact.id())
                            .with(FurtherValues.KIND, field.name())
                            .with(FurtherValues.CONTENT, value));
        }
    }
}
