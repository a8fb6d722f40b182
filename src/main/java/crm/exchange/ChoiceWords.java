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
                    new = created, not contacted, open - not contacted, open, new lead, uncontacted, raw, nouveau, neu
                    working = contacted, attempted to contact, in progress, connected, working - contacted, kontaktiert
                    qualified = open deal, pre-qualified, warm, hot, contact in future
                    converted = customer, closed - converted, won
                    lost = unqualified, bad timing, junk lead, lost lead, not qualified, disqualified, closed - not converted
                    """),
            "deal.stage",
            words("""
                    qualified = appointmentscheduled, qualifiedtobuy, identify needs, appointment scheduled, qualified to buy, qualification, needs analysis, prospecting, new
                    proposal = presentationscheduled, perception analysis, develop, propose, presentation scheduled, proposal/price quote, value proposition, quote sent
                    negotiation = decisionmakerboughtin, contractsent, closing, close, decision maker bought-in, contract sent, negotiation/review, id. decision makers
                    won = closed won, closedwon
                    lost = closed lost, closedlost, closed-lost to competition
                    """),
            "order.status",
            words("""
                    placed = pending, authorized, open, unfulfilled, processing, new, on-hold, on hold, pending payment, requires_capture
                    paid = partially_paid, partially_refunded, partially refunded, complete, completed, closed, succeeded, payment, \
                    succeeded; refunded in part
                    shipped = fulfilled, delivered, sent
                    returned = refunded, refund
                    cancelled = voided, canceled, failed, expired, draft, blocked, requires_payment_method
                    """),
            "activity.channel",
            words("""
                    phone = call, telephone, anruf, outbound call, inbound call
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
                    granted = subscribed, yes, y, opted in, opt-in, true, 1, x, allow, allowed, accepted, confirmed, ja, oui, si
                    refused = unsubscribed, cleaned, no, n, opted out, opt-out, false, 0, do not allow, bounced, complained, archived, \
                    rejected, not allowed, nein, non, spam complaint, hard bounce, invalid
                    unknown = never subscribed, non-subscribed, not subscribed, nonsubscribed, transactional, pending, \
                    unconfirmed, not specified, unknown, none
                    """),
            "member.status",
            words("""
                    listed = planned, member, not sent, target
                    sent = contacted, emailed, mailed, delivered, received
                    responded = response, replied, opened, clicked, interested, yes, answered, attended, registered
                    bought = purchased, ordered, converted, won
                    refused = unsubscribed, opted out, not interested, no, declined, complained
                    skipped = bounced, not reached, undeliverable
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
