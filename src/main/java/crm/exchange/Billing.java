package crm.exchange;

import crm.cli.Session;
import crm.model.Invoices;
import crm.model.Payments;
import crm.model.RecordType;
import crm.value.CrmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What tickets, invoices and payments of a file have of their own: a customer may be a person or a company, the order or
 * invoice they name may not be on record, and a payment is by who owes its invoice.
 */
final class Billing {
    private static final Set<String> KINDS = Set.of("ticket", "invoice", "payment");
    private static final Set<String> NAMED = Set.of("order", "invoice", "product");

    private final Session session;
    private final RecordType type;
    private final Function<RecordType, Book> books;
    private final Map<Long, List<Optional<Long>>> owing = new HashMap<>();

    private Billing(Session session, RecordType type, Function<RecordType, Book> books) {
        this.session = session;
        this.type = type;
        this.books = books;
    }

    /**
     * The billing of a file; none for other kinds of record. Reads who owes what.
     *
     * @param books the records of a kind, companies and those that links of the file name
     */
    static Optional<Billing> of(Session session, RecordType type, Function<RecordType, Book> books) {
        if (!KINDS.contains(type.name())) {
            return Optional.empty();
        }
        Billing billing = new Billing(session, type, books);
        if (type.equals(Payments.TYPE)) {
            billing.owing();
        }
        return Optional.of(billing);
    }

    private void owing() {
        session.store()
                .eachOf(
                        Invoices.TYPE,
                        List.of(Invoices.CONTACT, Invoices.COMPANY),
                        cells -> owing.put(
                                (Long) cells.get(0),
                                List.of(Optional.ofNullable((Long) cells.get(1)), Optional.ofNullable((Long)
                                        cells.get(2)))));
    }

    /** Whether a draft is one of the file itself, not one that a link names. */
    boolean concerns(Draft draft) {
        return draft.type().equals(type);
    }

    private Book book(String noun) {
        return books.apply(session.nouns().type(noun));
    }

    /** Whoever is called like a company that is known, and like no contact, is that company. */
    void firm(Draft draft) {
        Optional<Draft> person = Optional.ofNullable(draft.links().get("contact"));
        boolean plain = person.isPresent()
                && !draft.links().containsKey("company")
                && Identity.sure(person.get().type(), person.get().values(), List.of())
                        .isEmpty();
        if (plain && book("contact").match(person.get()).isEmpty()) {
            Draft firm = new Draft(session.nouns().type("company"));
            firm.values().put("name", person.get().values().getOrDefault("name", ""));
            Finishing.of(firm);
            if (book("company").match(firm).isPresent()) {
                draft.links().remove("contact");
                draft.links().put("company", firm);
            }
        }
    }

    /**
     * Whether a draft names an order, invoice or product that is not on record; what it is called is in the notes then.
     *
     * @throws CrmException not found, for a payment that says by nothing else whose it is
     */
    boolean keepsInNotes(Draft draft, Draft target) {
        String noun = target.type().name();
        if (!NAMED.contains(noun) || book(noun).match(target).isPresent()) {
            return false;
        }
        String called = called(target);
        boolean nobody = !draft.links().containsKey("contact") && !draft.links().containsKey("company");
        if (type.equals(Payments.TYPE) && nobody) {
            throw CrmException.notFound(noun, called).hint("import the invoices first, or name who paid");
        }
        draft.values().merge("notes", noun + " " + called + " is not on record", (a, b) -> a + "\n" + b);
        return true;
    }

    /** What the file calls a record that a link names. */
    static String called(Draft target) {
        return List.of("number", "name", "code", "ref").stream()
                .flatMap(field -> Optional.ofNullable(target.values().get(field)).stream())
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    /**
     * Gives a payment that names nobody to who owes its invoice.
     *
     * @throws CrmException invalid, when it names no invoice either
     */
    void payer(Draft payment) {
        Map<String, Object> values = payment.values();
        boolean named = values.containsKey("contact") || values.containsKey("company");
        if (named || !type.equals(Payments.TYPE)) {
            return;
        }
        if (!(values.get("invoice") instanceof Long invoice) || !owing.containsKey(invoice)) {
            throw CrmException.invalid("nobody paid: no invoice, contact or company");
        }
        owing.get(invoice).get(0).ifPresent(id -> values.put("contact", id));
        owing.get(invoice).get(1).ifPresent(id -> values.put("company", id));
    }
}
