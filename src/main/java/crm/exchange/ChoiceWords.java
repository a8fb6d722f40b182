package crm.exchange;

import crm.model.Field;
import crm.model.RecordType;
import crm.value.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words of other systems for our choices. */
final class ChoiceWords {
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "lead.status",
            words("""
                    new = not contacted, open, new lead, uncontacted, raw, nouveau, neu
                    working = contacted, attempted to contact, in progress, connected, working - contacted, kontaktiert
                    qualified = open deal, pre-qualified, warm, hot, contact in future
                    converted = customer, closed - converted, won
                    lost = unqualified, bad timing, junk lead, lost lead, not qualified, disqualified, closed - not converted
                    """),
            "deal.stage",
            words("""
                    qualified = appointment scheduled, qualified to buy, qualification, needs analysis, prospecting, new
                    proposal = presentation scheduled, proposal/price quote, value proposition, quote sent
                    negotiation = decision maker bought-in, contract sent, negotiation/review, id. decision makers
                    won = closed won, closedwon
                    lost = closed lost, closedlost, closed-lost to competition
                    """),
            "order.status",
            words("""
                    placed = pending, authorized, open, unfulfilled, processing, new
                    paid = partially_paid, partially_refunded, complete, completed, closed
                    shipped = fulfilled, delivered, sent
                    returned = refunded
                    cancelled = voided, canceled, failed, expired
                    """),
            "activity.channel",
            words("""
                    phone = call, telephone, anruf
                    email = e-mail, mail, emails
                    visit = meeting, in person, besuch
                    post = letter, brief
                    sms = text, text message, whatsapp
                    """),
            "activity.direction",
            words("""
                    in = inbound, incoming, received
                    out = outbound, outgoing, sent
                    """),
            "task.status",
            words("""
                    open = not started, in progress, waiting, deferred, todo, needs-action, needs_action
                    done = completed, complete, closed, finished
                    """),
            "task.priority",
            words("""
                    high = urgent, 1
                    normal = medium, none, 2
                    low = 3
                    """),
            "consent.state",
            words("""
                    granted = subscribed, yes, opted in, opt-in, true
                    refused = unsubscribed, cleaned, no, opted out, opt-out, false, bounced, complained, archived
                    """));

    private ChoiceWords() {}

    /** Our word for one of another system. */
    static Optional<String> of(RecordType type, Field<?> field, String text) {
        String folded = Text.fold(text);
        return Optional.ofNullable(
                WORDS.getOrDefault(type.name() + "." + field.name(), Map.of()).get(folded));
    }

    private static Map<String, String> words(String lines) {
        Map<String, String> words = new HashMap<>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int equals = line.indexOf('=');
            for (String word : line.substring(equals + 1).split(",", -1)) {
                words.put(Text.fold(word), line.substring(0, equals).strip());
            }
        });
        return words;
    }
}
