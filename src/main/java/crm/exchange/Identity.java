package crm.exchange;

import crm.model.Activities;
import crm.model.Campaigns;
import crm.model.Companies;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.Invoices;
import crm.model.Leads;
import crm.model.Members;
import crm.model.Orders;
import crm.model.Payments;
import crm.model.Prices;
import crm.model.Products;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Stock;
import crm.model.Tasks;
import crm.model.Tickets;
import crm.model.Users;
import crm.value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what a record is known again: words that two rows about the same record have in common, the surest first. Kept as
 * 64-bit hashes; a hit is checked against the words themselves.
 */
final class Identity {
    private Identity() {}

    /** The fields that the words of a kind are made of, to be read of every record there is. */
    static List<Field<?>> fields(RecordType type) {
        return switch (type.name()) {
            case "contact" ->
                List.of(Contacts.REF, Contacts.EMAIL, Contacts.HANDLE, Contacts.PHONE, Contacts.NAME, Contacts.COMPANY);
            case "company" -> List.of(Companies.REF, Companies.DOMAIN, Companies.NAME);
            case "product" -> List.of(Products.REF, Products.CODE, Products.NAME);
            case "order" ->
                List.of(
                        Orders.REF,
                        Orders.NUMBER,
                        Orders.CUSTOMER,
                        Orders.COMPANY,
                        Orders.DATE,
                        Orders.AMOUNT,
                        Orders.SAME);
            case "lead" -> List.of(Leads.REF, Leads.CONTACT, Leads.CAMPAIGN, Leads.NAME);
            case "deal" -> List.of(Deals.REF, Deals.NAME, Deals.CONTACT, Deals.COMPANY);
            case "activity" ->
                List.of(
                        Activities.REF,
                        Activities.CONTACT,
                        Activities.COMPANY,
                        Activities.TIME,
                        Activities.CHANNEL,
                        Activities.SUBJECT);
            case "task" ->
                List.of(Tasks.REF, Tasks.NAME, Tasks.DUE, Tasks.CONTACT, Tasks.COMPANY, Tasks.LEAD, Tasks.DEAL);
            case "campaign" -> List.of(Campaigns.REF, Campaigns.NAME);
            case "consent" ->
                List.of(Consents.CONTACT, Consents.CHANNEL, Consents.STATE, Consents.PURPOSE, Consents.DATE);
            case "member" -> List.of(Members.OWNER, Members.CONTACT);
            case "ticket" -> List.of(Tickets.REF, Tickets.SUBJECT, Tickets.CONTACT, Tickets.COMPANY, Tickets.OPENED);
            case "invoice" ->
                List.of(
                        Invoices.REF,
                        Invoices.NUMBER,
                        Invoices.CONTACT,
                        Invoices.COMPANY,
                        Invoices.ISSUED,
                        Invoices.AMOUNT);
            case "payment" ->
                List.of(
                        Payments.REF,
                        Payments.INVOICE,
                        Payments.CONTACT,
                        Payments.COMPANY,
                        Payments.PAID,
                        Payments.AMOUNT,
                        Payments.SAME);
            case "price" ->
                List.of(
                        Prices.REF,
                        Prices.PRODUCT,
                        Prices.LIST,
                        Prices.QUANTITY,
                        Prices.SINCE,
                        Prices.SEGMENT,
                        Prices.CONTACT);
            case "stock" -> List.of(Stock.REF, Stock.PRODUCT, Stock.PLACE);
            case "user" -> List.of(Users.REF, Users.EMAIL, Users.NAME);
            default -> type.title().<List<Field<?>>>map(List::of).orElse(List.of());
        };
    }

    /** The hashes of the words of a draft that do not depend on links. */
    static long[] keys(Draft draft) {
        List<String> words = new ArrayList<>(4);
        if (!draft.who().isEmpty()) {
            words.add("r" + Text.fold(draft.who()));
        }
        words.addAll(sure(draft.type(), draft.values(), draft.further()));
        return hashes(words);
    }

    /** Words that do not depend on links. */
    static List<String> sure(RecordType type, Map<String, Object> values, List<Row> further) {
        List<String> words = new ArrayList<>(4);
        each(words, "r", Contacts.REF, values, further);
        switch (type.name()) {
            case "contact" -> {
                each(words, "e", Contacts.EMAIL, values, further);
                each(words, "h", Contacts.HANDLE, values, further);
                List<String> phones = new ArrayList<>(2);
                each(phones, "p", Contacts.PHONE, values, further);
                String name = folded(values, "name");
                phones.forEach(phone -> words.add(phone + "|" + name));
            }
            case "company" -> {
                add(words, "d", folded(values, "domain"));
                add(words, "n", folded(values, "name"));
            }
            case "product" -> {
                add(words, "c", folded(values, "code"));
                add(words, "n", folded(values, "name"));
            }
            case "order", "invoice" -> add(words, "o", folded(values, "number"));
            case "user" -> {
                each(words, "e", Users.EMAIL, values, further);
                add(words, "n", folded(values, "name"));
            }
            case "campaign", "segment" -> add(words, "n", folded(values, "name"));
            default -> {}
        }
        return words;
    }

    /**
     * The word by which a record is known that has nothing surer, with the ids of its links; none when it has.
     *
     * @param always also for one that has something surer: records that are there may be met by rows that say less
     */
    static Optional<String> weak(RecordType type, Map<String, Object> values, boolean always) {
        if (!always && isSure(type, values)) {
            return Optional.empty();
        }
        return switch (type.name()) {
            case "contact" ->
                values.containsKey("name")
                        ? Optional.of("N" + folded(values, "name") + "|" + link(values, "company"))
                        : Optional.empty();
            case "lead" ->
                Optional.of(
                        "L" + link(values, "contact") + "|" + link(values, "campaign") + "|" + folded(values, "name"));
            case "deal" ->
                Optional.of(
                        "D" + folded(values, "name") + "|" + link(values, "contact") + "|" + link(values, "company"));
            case "order", "payment" -> Optional.of(unnumbered(type, values) + "|" + values.getOrDefault("same", 1L));
            case "invoice" ->
                Optional.of("I" + link(values, "contact") + "|" + link(values, "company") + "|" + values.get("issued")
                        + "|" + plain(values, "amount"));
            case "ticket" ->
                Optional.of("K" + about(values) + "|" + values.get("opened") + "|" + folded(values, "subject"));
            case "price" ->
                Optional.of("P" + link(values, "product") + "|"
                        + Text.fold(values.getOrDefault("list", "standard").toString()) + "|"
                        + (values.containsKey("quantity") ? plain(values, "quantity") : "1") + "|"
                        + values.get("since") + "|" + link(values, "segment") + "|" + link(values, "contact"));
            case "stock" -> Optional.of("S" + link(values, "product") + "|" + folded(values, "place"));
            case "activity" ->
                Optional.of("A" + link(values, "contact") + "|" + link(values, "company") + "|" + values.get("time")
                        + "|" + values.getOrDefault("channel", "other") + "|" + folded(values, "subject"));
            case "task" -> Optional.of("T" + folded(values, "name") + "|" + values.get("due") + "|" + about(values));
            case "consent" ->
                Optional.of("C" + link(values, "contact") + "|" + values.get("channel") + "|" + values.get("state")
                        + "|" + values.get("purpose") + "|" + values.get("date"));
            case "member" -> Optional.of("M" + link(values, "owner") + "|" + link(values, "contact"));
            default -> Optional.empty();
        };
    }

    /** Whether records of a kind may be equal but for their place in the file: see {@link #unnumbered}. */
    static boolean isCounted(RecordType type) {
        return type.name().equals("order") || type.name().equals("payment");
    }

    /** What orders without a number, or payments, have in common when only their place in the file tells them apart. */
    static String unnumbered(RecordType type, Map<String, Object> values) {
        String amount = plain(values, "amount");
        if (type.name().equals("order")) {
            return "O" + link(values, "customer") + "|" + link(values, "company") + "|" + values.get("date") + "|"
                    + amount;
        }
        String by = link(values, "invoice") > 0
                ? "|" + link(values, "invoice")
                : link(values, "contact") + "|" + link(values, "company");
        return "B" + by + "|" + values.get("paid") + "|" + amount;
    }

    /** The words of the phones of a contact alone, by which one is known who is named by nothing else. */
    static List<String> phones(Map<String, Object> values, List<Row> further) {
        List<String> words = new ArrayList<>(1);
        each(words, "q", Contacts.PHONE, values, further);
        return words;
    }

    /** A payment as it was known before its invoice was. */
    static Map<String, Object> withoutInvoice(Map<String, Object> payment) {
        Map<String, Object> before = new HashMap<>(payment);
        before.remove(Payments.INVOICE.name());
        return before;
    }

    private static String plain(Map<String, Object> values, String field) {
        return values.get(field) instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : "";
    }

    private static boolean isSure(RecordType type, Map<String, Object> values) {
        return switch (type.name()) {
            case "contact" ->
                values.containsKey("ref")
                        || values.containsKey("email")
                        || values.containsKey("phone")
                        || values.containsKey("handle");
            case "order", "invoice" -> values.containsKey("number") || values.containsKey("ref");
            case "price", "stock" -> false;
            default -> values.containsKey("ref");
        };
    }

    /** Whom or what a task or ticket is about: its contact, for want of one its company, and so on. */
    private static long about(Map<String, Object> values) {
        return Stream.of("contact", "company", "lead", "deal")
                .mapToLong(field -> link(values, field))
                .filter(id -> id != 0)
                .findFirst()
                .orElse(0);
    }

    private static long link(Map<String, Object> values, String field) {
        return values.get(field) instanceof Long id ? id : 0;
    }

    private static void each(
            List<String> words, String kind, Field<String> field, Map<String, Object> values, List<Row> further) {
        add(words, kind, folded(values, field.name()));
        for (Row value : further) {
            if (value.get(FurtherValues.KIND).filter(field.name()::equals).isPresent()) {
                add(words, kind, Text.fold(value.get(FurtherValues.CONTENT).orElse("")));
            }
        }
    }

    private static void add(List<String> words, String kind, String text) {
        if (!text.isEmpty()) {
            words.add(kind + text);
        }
    }

    static String folded(Map<String, Object> values, String field) {
        return values.get(field) instanceof String text ? Text.fold(text) : "";
    }

    static long[] hashes(List<String> words) {
        long[] hashes = new long[words.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(words.get(i));
        }
        return hashes;
    }

    /** A 64-bit hash of a text: FNV-1a over its characters, stirred as MurmurHash3 ends; never 0. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
