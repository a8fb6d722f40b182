package crm.profile;

import crm.cli.Session;
import crm.consent.Consent;
import crm.consent.Permission;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Row;
import java.util.ArrayList;
import java.util.List;
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
        List<Row> consents = session.store().having(Consents.TYPE, Consents.CONTACT, contact.id());
        for (String channel : Consents.CHANNEL.choices()) {
            List<String> purposes = consents.stream()
                    .filter(row -> row.require(Consents.CHANNEL).equals(channel))
                    .map(row -> row.get(Consents.PURPOSE).orElse(""))
                    .distinct()
                    .sorted()
                    .toList();
            purposes.forEach(purpose -> said(channel, purpose, consents));
            if (purposes.isEmpty()) {
                unsaid(channel);
            }
        }
    }

    /** Of a contact. */
    static Reach of(Session session, Row contact) {
        return new Reach(session, contact);
    }

    private Permission gate(String channel, String purpose) {
        return Permission.of(
                session.settings(), channel, purpose, session.reading().dates().today());
    }

    /** The gate of campaigns decides here too: a refusal for everything ends what was granted for one purpose. */
    private void said(String channel, String purpose, List<Row> consents) {
        Permission.Decision decision = gate(channel, purpose).decide(consents);
        String what = purpose.isEmpty() ? channel : channel + " for " + purpose;
        if (decision.consent().isEmpty()) {
            unsaid(channel);
        } else if (decision.allowed()) {
            granted.add(what);
        } else {
            Consent last = decision.consent().get();
            refused.add(what + (last.granted() ? " (ended " + last.until().orElseThrow() : " (refused " + last.date())
                    + ")");
        }
    }

    private void unsaid(String channel) {
        Permission gate = gate(channel, "");
        if (gate.rule() == Permission.Rule.OPT_IN) {
            unasked.add(channel);
        } else if (gate.decide(List.of()).allowed()) {
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
