package crm.exchange;

import crm.model.Activities;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Invoices;
import crm.model.Payments;
import crm.model.Tickets;
import crm.value.Amounts;
import crm.value.Emails;
import crm.value.PersonName;
import crm.value.Phones;
import crm.value.Text;
import java.math.BigDecimal;
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
            case "invoice" -> invoice(draft);
            case "payment" -> payment(draft);
            case "ticket" -> ticket(draft);
            case "activity" -> survey(draft);
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
        if (Contacts.TYPE.oneOf().stream().noneMatch(field -> values.containsKey(field.name()))) {
            firm(draft);
        }
    }

    /**
     * In a file with no column of family names, a name that does not hold the given one beside it (Nom, Prénom) is that of the
     * family.
     */
    static void familyBesideGiven(Draft draft) {
        Map<String, Object> values = draft.values();
        Optional<String> given = draft.get(Contacts.GIVEN);
        Optional<String> name = draft.get(Contacts.NAME);
        boolean whole = name.isEmpty()
                || given.isEmpty()
                || values.containsKey("family")
                || Text.fold(name.get()).contains(Text.fold(given.get()));
        if (!whole) {
            values.put("family", name.get());
            values.remove("name");
        }
    }

    /** In address books an entry of which only the company is known is shown under its name. */
    private static void firm(Draft draft) {
        Optional.ofNullable(draft.links().get(Contacts.COMPANY.name()))
                .flatMap(company -> company.get(Companies.NAME))
                .ifPresent(name -> draft.values().put(Contacts.NAME.name(), name));
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

    /** A touch with a question is an answer to a survey, and such an answer came from them, where the file says nothing else. */
    private static void survey(Draft draft) {
        if (draft.values().remove("question") != null) {
            draft.values().putIfAbsent(Activities.CHANNEL.name(), Activities.SURVEY);
        }
        if (draft.get(Activities.CHANNEL).filter(Activities.SURVEY::equals).isPresent()) {
            draft.values().putIfAbsent(Activities.DIRECTION.name(), "in");
        }
    }

    /** A message without time or id, as forms send it, is known again by its text. */
    static void byText(Draft draft, List<String> cells) {
        if (draft.get(Activities.TIME).isEmpty() && draft.get(Activities.REF).isEmpty()) {
            long digest = Identity.hash(String.join("\n", cells));
            draft.values().put(Activities.REF.name(), "text:" + Long.toHexString(digest));
            draft.keys(Identity.keys(draft));
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

    /** What the file says is open or paid is what was settled in the other program. */
    private static void invoice(Draft draft) {
        Map<String, Object> values = draft.values();
        Optional<BigDecimal> paid = taken(values, Invoices.PAID.name());
        Optional<BigDecimal> balance = taken(values, Invoices.BALANCE.name());
        balance.map(open -> open.add(paid.orElse(BigDecimal.ZERO)))
                .ifPresent(amount -> values.putIfAbsent(Invoices.AMOUNT.name(), amount));
        Optional<BigDecimal> amount = draft.get(Invoices.AMOUNT);
        if (draft.blanks().contains(Invoices.SETTLED.name())) {
            return; // a file of ours: what is paid follows from its payments
        }
        boolean done = draft.get(Invoices.STATUS).filter("paid"::equals).isPresent();
        Optional<BigDecimal> settled = balance.isPresent() && amount.isPresent()
                ? Optional.of(amount.get().subtract(balance.get()))
                : paid.or(() -> amount.filter(all -> done));
        settled.filter(sum -> sum.signum() != 0).ifPresent(sum -> values.putIfAbsent(Invoices.SETTLED.name(), sum));
    }

    /** What went back is taken off; who paid is the sender of money that came in, and the receiver of what went out. */
    private static void payment(Draft draft) {
        Optional<BigDecimal> refunded = taken(draft.values(), "refunded");
        refunded.ifPresent(back -> draft.get(Payments.AMOUNT)
                .ifPresent(amount -> draft.values().put(Payments.AMOUNT.name(), amount.subtract(back.abs()))));
        Object payer = draft.values().remove("payer");
        Object payee = draft.values().remove("payee");
        boolean out =
                draft.get(Payments.AMOUNT).filter(amount -> amount.signum() < 0).isPresent();
        Optional.ofNullable(out ? payee : payer)
                .flatMap(email -> Emails.normalise(email.toString()))
                .ifPresent(email -> {
                    Draft person =
                            draft.links().computeIfAbsent(Payments.CONTACT.name(), any -> new Draft(Contacts.TYPE));
                    person.values().put(Contacts.EMAIL.name(), email);
                    of(person);
                });
    }

    private static Optional<BigDecimal> taken(Map<String, Object> values, String field) {
        Object value = values.remove(field);
        return value instanceof String text ? Amounts.importAmount(text, '.') : Optional.ofNullable((BigDecimal) value);
    }

    private static void ticket(Draft draft) {
        if (draft.get(Tickets.CLOSED).isPresent()) {
            draft.values().putIfAbsent(Tickets.STATUS.name(), "closed");
        }
    }

    private static void deal(Draft draft) {
        boolean closed =
                draft.get(Deals.STAGE).filter(List.of("won", "lost")::contains).isPresent();
        boolean told = draft.blanks().contains(Deals.CLOSED.name());
        if (closed && !told && draft.get(Deals.CLOSED).isEmpty()) {
            draft.get(Deals.EXPECTED).ifPresent(day -> draft.values().put(Deals.CLOSED.name(), day));
        }
    }
}
