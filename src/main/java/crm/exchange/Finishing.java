package crm.exchange;

import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Deals;
import crm.value.Emails;
import crm.value.PersonName;
import crm.value.Phones;
import crm.value.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a draft gets from its own values once all cells are read: names from parts, domains without www, and the like. */
final class Finishing {
    private Finishing() {}

    /** Finishes a draft. */
    static void of(Draft draft) {
        switch (draft.type().name()) {
            case "contact" -> person(draft);
            case "company" -> company(draft);
            case "deal" -> deal(draft);
            default -> {}
        }
        draft.keys(Identity.keys(draft));
    }

    private static void person(Draft draft) {
        if (!draft.who().isEmpty()) {
            whoever(draft);
        }
        Map<String, Object> values = draft.values();
        Object middle = values.remove("middle");
        if (middle != null) {
            String given =
                    draft.get(Contacts.GIVEN).map(name -> name + " " + middle).orElse(middle.toString());
            values.put(Contacts.GIVEN.name(), given);
        }
        boolean parts = values.containsKey("given") || values.containsKey("family");
        if (parts) {
            String full = Stream.of(Contacts.PREFIX, Contacts.GIVEN, Contacts.FAMILY, Contacts.SUFFIX)
                    .flatMap(field -> draft.get(field).stream())
                    .collect(Collectors.joining(" "));
            values.putIfAbsent("name", full);
        } else if (values.containsKey("name")) {
            PersonName name = PersonName.parse((String) values.get("name"));
            name.given().ifPresent(given -> values.put("given", given));
            name.family().ifPresent(family -> values.put("family", family));
            name.prefix().ifPresent(prefix -> values.putIfAbsent("prefix", prefix));
            name.suffix().ifPresent(suffix -> values.putIfAbsent("suffix", suffix));
        }
    }

    /** Somebody named by an e-mail, an international phone, an external id (one word with a digit) or a name. */
    private static void whoever(Draft draft) {
        String who = draft.who();
        Optional<String> email = Emails.normalise(who);
        Optional<String> phone = who.startsWith("+") ? Phones.normalise(who, List.of()) : Optional.empty();
        boolean id = who.indexOf(' ') < 0 && who.chars().anyMatch(Character::isDigit);
        if (email.isPresent()) {
            draft.values().put("email", email.get());
        } else if (phone.isPresent()) {
            draft.values().put("phone", phone.get());
        } else {
            draft.values().putIfAbsent(id ? "ref" : "name", who);
        }
    }

    private static void company(Draft draft) {
        draft.get(Companies.DOMAIN).map(Finishing::domain).ifPresent(domain -> draft.values()
                .put("domain", domain));
    }

    /** The domain in a domain, an address of a page or an e-mail. */
    static String domain(String text) {
        String domain = Text.fold(text).replaceFirst("^[a-z]+://", "").replaceFirst("^.*@", "");
        domain = domain.replaceFirst("[/:?#].*$", "").replaceFirst("^www\\.", "");
        return domain.isEmpty() ? text.toLowerCase(Locale.ROOT) : domain;
    }

    private static void deal(Draft draft) {
        boolean closed =
                draft.get(Deals.STAGE).filter(List.of("won", "lost")::contains).isPresent();
        if (closed && draft.get(Deals.CLOSED).isEmpty()) {
            draft.get(Deals.EXPECTED).ifPresent(day -> draft.values().put(Deals.CLOSED.name(), day));
        }
    }
}
