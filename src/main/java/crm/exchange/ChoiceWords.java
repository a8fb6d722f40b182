package crm.exchange;

import crm.model.Field;
import crm.model.RecordType;
import crm.value.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words of other systems for our choices. */
final class ChoiceWords {
    private static final Map<String, Map<String, String>> WORDS = Map.ofEntries(
            entry("lead.status", """
                    new = created, not contacted, open - not contacted, open, new lead, uncontacted, raw, nouveau, neu
                    working = contacted, attempted to contact, in progress, connected, working - contacted, kontaktiert
                    qualified = open deal, pre-qualified, warm, hot, contact in future
                    converted = customer, closed - converted, won
                    lost = unqualified, bad timing, junk lead, lost lead, not qualified, disqualified, closed - not converted
                    """),
            entry("deal.stage", """
                    qualified = appointmentscheduled, qualifiedtobuy, identify needs, appointment scheduled, qualified to buy, qualification, needs analysis, prospecting, new
                    proposal = presentationscheduled, perception analysis, develop, propose, presentation scheduled, proposal/price quote, value proposition, quote sent
                    negotiation = decisionmakerboughtin, contractsent, closing, close, decision maker bought-in, contract sent, negotiation/review, id. decision makers
                    won = closed won, closedwon
                    lost = closed lost, closedlost, closed-lost to competition
                    """),
            entry("order.status", """
                    placed = pending, authorized, open, unfulfilled, processing, new, on-hold, on hold, pending payment, requires_capture
                    paid = partially_paid, partially_refunded, partially refunded, complete, completed, closed, succeeded, payment, \
                    succeeded; refunded in part
                    shipped = fulfilled, delivered, sent
                    returned = refunded, refund
                    cancelled = voided, canceled, failed, expired, draft, blocked, requires_payment_method
                    """),
            entry("activity.channel", """
                    phone = call, telephone, anruf, outbound call, inbound call
                    email = e-mail, mail, emails
                    visit = meeting, in person, besuch
                    post = letter, brief
                    sms = text, text message, whatsapp
                    """),
            entry("activity.direction", """
                    in = inbound, incoming, received
                    out = outbound, outgoing, sent
                    """),
            entry("task.status", """
                    open = not started, in progress, waiting, deferred, todo, needs-action, needs_action
                    done = completed, complete, closed, finished
                    """),
            entry("task.priority", """
                    high = urgent, 1
                    normal = medium, none, 2
                    low = 3
                    """),
            entry("consent.state", """
                    granted = subscribed, yes, y, opted in, opt-in, true, 1, x, allow, allowed, accepted, confirmed, ja, oui, si
                    refused = unsubscribed, cleaned, no, n, opted out, opt-out, false, 0, do not allow, bounced, complained, archived, \
                    rejected, not allowed, nein, non, spam complaint, hard bounce, invalid
                    unknown = never subscribed, non-subscribed, not subscribed, nonsubscribed, transactional, pending, \
                    unconfirmed, not specified, unknown, none
                    """),
            entry("member.status", """
                    listed = planned, member, not sent, target
                    sent = contacted, emailed, mailed, delivered, received
                    responded = response, replied, opened, clicked, interested, yes, answered, attended, registered
                    bought = purchased, ordered, converted, won
                    refused = unsubscribed, opted out, not interested, no, declined, complained
                    skipped = bounced, not reached, undeliverable
                    """),
            entry("ticket.status", """
                    open = new, waiting on us, in progress, working, pending internal, assigned, escalated, unresolved, reopened, neu, offen
                    waiting = waiting on contact, waiting on customer, pending, on hold, waiting for customer, awaiting reply
                    closed = resolved, solved, done, completed, fixed, archived, geschlossen
                    """),
            entry("ticket.priority", """
                    urgent = critical, p1, 1
                    high = important, p2, 2
                    normal = medium, standard, none, p3, 3
                    low = minor, p4, 4
                    """),
            entry("ticket.kind", """
                    question = general inquiry, inquiry, enquiry, how to, information, frage
                    request = service request, feature request, feature_request, task, order
                    problem = incident, bug, issue, technical, technical issue, product issue, product_issue, defect, billing issue, billing_issue
                    complaint = complain, reclamation, beschwerde, reklamation
                    return = returns, refund, rma, exchange
                    """),
            entry("ticket.channel", """
                    phone = call, telephone, voice, anruf
                    email = e-mail, mail, emails
                    visit = in person, meeting
                    chat = live chat, messenger, web chat, conversations
                    form = web, web form, website, portal, customer portal, api
                    social = social media, facebook, twitter, instagram
                    sms = text, whatsapp
                    post = letter, brief
                    """),
            entry("invoice.status", """
                    open = sent, authorised, authorized, approved, submitted, unpaid, overdue, viewed, due, outstanding, awaiting payment, offen
                    part-paid = partially paid, partial, partially_paid, part paid, deposited
                    paid = closed, settled, complete, completed, bezahlt
                    void = voided, cancelled, canceled, deleted, uncollectible, written off, write-off, draft, storniert
                    """),
            entry("payment.status", """
                    received = succeeded, success, successful, paid, complete, completed, captured, settled, closed, refunded, \
                    partially refunded, partially_refunded, payment, reconciled, unreconciled, authorised
                    pending = processing, requires_capture, requires_action, uncaptured, authorized, in transit, initiated
                    failed = canceled, cancelled, declined, voided, void, expired, blocked, requires_payment_method, \
                    deleted, returned, disputed lost
                    """));

    private ChoiceWords() {}

    /** Our word for one of another system. */
    static Optional<String> of(RecordType type, Field<?> field, String text) {
        String folded = Text.fold(text);
        return Optional.ofNullable(
                WORDS.getOrDefault(type.name() + "." + field.name(), Map.of()).get(folded));
    }

    private static Map.Entry<String, Map<String, String>> entry(String field, String lines) {
        return Map.entry(field, words(lines));
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
