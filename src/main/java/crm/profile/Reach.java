package crm.profile;

import crm.cli.Session;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Row;
import crm.model.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By which channels a contact may be reached, refusals first: the latest word on each, else the business's own rules. */
final class Reach {
    private final Session session;
    private final List<String> refused = new ArrayList<>();
    private final List<String> granted = new ArrayList<>();
    private final List<String> unasked = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    private Reach(Session session, Row contact) {
        this.session = session;
        if (contact.get(Contacts.RESTRICTED).orElse(false)) {
            refused.add("any channel (restricted: kept, not used)");
            return;
        }
        Map<String, Row> latest = new LinkedHashMap<>();
        LocalDate today = session.reading().dates().today();
        session.store().having(Consents.TYPE, Consents.CONTACT, contact.id()).stream()
                .filter(row -> !row.require(Consents.DATE).isAfter(today))
                .sorted(Comparator.comparing((Row row) -> row.require(Consents.DATE))
                        .thenComparing(Row::id))
                .forEach(row -> latest.put(key(row), row));
        for (String channel : Consents.CHANNEL.choices()) {
            List<String> said = latest.keySet().stream()
                    .filter(key -> key.equals(channel) || key.startsWith(channel + " "))
                    .toList();
            said.forEach(key -> said(key, latest.get(key), today));
            if (said.isEmpty()) {
                unsaid(channel);
            }
        }
    }

    /** Of a contact. */
    static Reach of(Session session, Row contact) {
        return new Reach(session, contact);
    }

    private static String key(Row consent) {
        return consent.require(Consents.CHANNEL)
                + consent.get(Consents.PURPOSE).map(what -> " for " + what).orElse("");
    }

    private void said(String key, Row consent, LocalDate today) {
        boolean over =
                consent.get(Consents.UNTIL).filter(day -> day.isBefore(today)).isPresent();
        if (!consent.require(Consents.STATE).equals("granted")) {
            refused.add(key + " (refused " + consent.require(Consents.DATE) + ")");
        } else if (over) {
            refused.add(key + " (ended " + consent.get(Consents.UNTIL).orElseThrow() + ")");
        } else {
            granted.add(key);
        }
    }

    private void unsaid(String channel) {
        if (session.settings().words(Setting.OPT_IN).contains(channel)) {
            unasked.add(channel);
        } else if (session.settings().words(Setting.OPT_OUT).contains(channel)) {
            open.add(channel);
        }
    }

    /** What was refused, with the day; empty when nothing was. */
    Optional<String> refusals() {
        return refused.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", refused));
    }

    /** Such as {@code DO NOT USE phone (refused 2026-02-01); granted email; ask before sms; open post, visit}. */
    String words() {
        List<String> parts = new ArrayList<>();
        refusals().ifPresent(channels -> parts.add("DO NOT USE " + channels));
        add(parts, "granted ", granted);
        add(parts, "ask before ", unasked);
        add(parts, "open ", open);
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String word, List<String> channels) {
        if (!channels.isEmpty()) {
            parts.add(word + String.join(", ", channels));
        }
    }
}
