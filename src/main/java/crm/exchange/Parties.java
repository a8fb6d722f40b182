package crm.exchange;

import crm.cli.Session;
import crm.model.Activities;
import crm.model.Contacts;
import crm.model.FurtherValues;
import crm.model.Row;
import crm.model.Setting;
import crm.value.Emails;
import crm.value.Phones;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * With whom a message, an appointment or a to-do is, and who began it: of those it names, the contact who is known. What the
 * business itself sends, by the address and domain of the setting {@code sender}, goes out; what a contact sends comes in.
 */
final class Parties {
    /** Pseudo fields: who sent or called, and to whom. */
    static final List<String> SLOTS = List.of("from", "to");

    private static final int FEWEST_DIGITS = 5;

    private final Session session;
    private final Book contacts;
    private final boolean create;
    private final Optional<String> own;

    /**
     * Parties of the records of one file.
     *
     * @param contacts those who are known
     * @param create whether somebody who is not known becomes a contact
     */
    Parties(Session session, Book contacts, boolean create) {
        this.session = session;
        this.contacts = contacts;
        this.create = create;
        this.own = session.settings().get(Setting.SENDER).stream()
                .flatMap(sender -> Party.all(sender).stream())
                .flatMap(party -> party.email().stream())
                .findFirst();
    }

    /**
     * Turns the pseudo fields of a draft into its contact and direction.
     *
     * @return false when it names somebody, none of whom is a contact
     */
    boolean settle(Draft draft) {
        List<Party> from = taken(draft, "from");
        List<Party> to = taken(draft, "to");
        if (draft.links().containsKey("contact") || (from.isEmpty() && to.isEmpty())) {
            return true;
        }
        boolean ours = from.stream().anyMatch(this::isOwn);
        Optional<Party> sender = ours ? Optional.empty() : known(from);
        Optional<Party> receiver = known(to);
        boolean out =
                ours || (sender.isEmpty() && receiver.isPresent() && to.stream().noneMatch(this::isOwn));
        if (draft.type().field(Activities.DIRECTION.name()).isPresent()) {
            draft.values().putIfAbsent(Activities.DIRECTION.name(), out ? "out" : "in");
            if (Stream.of(from, to).flatMap(List::stream).anyMatch(party -> phone(party)
                    .isPresent())) {
                draft.values().putIfAbsent(Activities.CHANNEL.name(), "phone");
            }
        }
        Optional<Party> stranger = create
                ? (out ? to : from).stream().filter(party -> !isOwn(party)).findFirst()
                : Optional.empty();
        Optional<Party> with = (out ? receiver : sender).or(() -> stranger);
        with.ifPresent(party -> {
            draft.links().put("contact", person(party));
            others(draft, Stream.concat(from.stream(), to.stream()).toList(), contacts.match(person(party)));
        });
        return with.isPresent();
    }

    /** The other contacts it is with are further values, so that it is on their timelines too. */
    private void others(Draft draft, List<Party> parties, OptionalLong first) {
        if (!draft.type().equals(Activities.TYPE)) {
            return;
        }
        parties.stream()
                .filter(party -> (party.email().isPresent() || phone(party).isPresent()) && !isOwn(party))
                .flatMapToLong(party -> contacts.match(person(party)).stream())
                .filter(id -> first.isEmpty() || first.getAsLong() != id)
                .distinct()
                .forEach(id -> draft.further()
                        .add(Row.draft(FurtherValues.TYPE)
                                .with(FurtherValues.KIND, FurtherValues.WITH)
                                .with(FurtherValues.CONTENT, Long.toString(id))));
    }

    private static List<Party> taken(Draft draft, String slot) {
        Object text = draft.values().remove(slot);
        return text == null ? List.of() : Party.all(text.toString());
    }

    private Optional<Party> known(List<Party> parties) {
        return parties.stream()
                .filter(party -> (party.email().isPresent() || phone(party).isPresent()) && !isOwn(party))
                .filter(party -> contacts.match(person(party)).isPresent())
                .findFirst();
    }

    private boolean isOwn(Party party) {
        return own.isPresent()
                && party.email().isPresent()
                && (party.email().equals(own) || sameHouse(party.email().get(), own.get()));
    }

    private static boolean sameHouse(String email, String other) {
        String domain = Emails.domain(email);
        return domain.equals(Emails.domain(other)) && !Emails.isFreeMail(domain);
    }

    private Draft person(Party party) {
        Draft person = new Draft(session.nouns().type(Contacts.TYPE));
        party.email().ifPresent(email -> person.values().put(Contacts.EMAIL.name(), email));
        Optional<String> phone = phone(party);
        phone.ifPresent(number -> person.values().put(Contacts.PHONE.name(), number));
        if (phone.isEmpty()) {
            party.fullName().ifPresent(name -> person.values().put(Contacts.NAME.name(), name));
        }
        Finishing.of(person);
        return person;
    }

    /** The number of somebody who is named by nothing but a number. */
    private Optional<String> phone(Party party) {
        return party.email().isPresent()
                        || party.name().chars().filter(Character::isDigit).count() < FEWEST_DIGITS
                ? Optional.empty()
                : Phones.normalise(
                        party.name(), session.reading().homeCountry().stream().toList());
    }
}
