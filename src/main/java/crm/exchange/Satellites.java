package crm.exchange;

import crm.cli.Session;
import crm.model.Campaigns;
import crm.model.Consents;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.Members;
import crm.model.OrderLines;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.bulk.BulkInsert;
import crm.value.CrmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What an import makes beside the records of the file: what their links name, further values, lines, members, consents. */
final class Satellites {
    private static final int MOST_WAITING = 300_000;

    private final Session session;
    private final BulkInsert bulk;
    private final Map<String, Book> books = new LinkedHashMap<>();
    private final Map<String, Updates> updates = new HashMap<>();
    private final Map<String, List<Updates.Match>> amended = new LinkedHashMap<>();
    private final Map<RecordType, List<Row>> parts = new LinkedHashMap<>();
    private final Map<String, Long> made = new TreeMap<>();
    private final KeyIndex known = new KeyIndex();
    private final DealsToCome toCome = new DealsToCome();
    private final String source;
    private final boolean create;
    private Optional<Billing> billing = Optional.empty();
    private Optional<Answers> answers = Optional.empty();
    private final Map<Long, String> channels = new HashMap<>();
    private int waiting;
    private long kept;

    /**
     * Satellites of one file.
     *
     * @param source where consents come from
     * @param create whether products are made that prices and stock name
     */
    Satellites(Session session, BulkInsert bulk, String source, boolean create) {
        this.create = create;
        this.session = session;
        this.bulk = bulk;
        this.source = source;
    }

    /** Opens the books of all kinds that links of the file name. */
    void open(RecordType type, Mapping mapping, Optional<Long> campaign) {
        for (Optional<Slot> slot : mapping.allSlots()) {
            slot.ifPresent(some -> open(type, some));
        }
        List<Slot> slots = mapping.allSlots().stream().flatMap(Optional::stream).toList();
        if (slots.stream().anyMatch(slot -> slot.group().equals("consent")) || type.equals(Members.TYPE)) {
            answers =
                    Optional.of(Answers.from(session, session.reading().dates().today()));
        }
        if (type.equals(Members.TYPE)) {
            session.store()
                    .eachOf(
                            Campaigns.TYPE,
                            List.of(Campaigns.CHANNEL),
                            cells -> channels.put((Long) cells.get(0), String.valueOf(cells.get(1))));
        }
        billing = Billing.of(session, type, this::book);
        if (billing.isPresent()) {
            book(session.nouns().type("company"));
        }
        boolean members = slots.stream().anyMatch(slot -> slot.group().equals("campaign"))
                && type.name().equals("contact");
        if (members) {
            book(session.nouns().type("campaign"));
        }
        if (members || campaign.isPresent()) {
            session.store()
                    .eachOf(
                            Members.TYPE,
                            List.of(Members.OWNER, Members.CONTACT),
                            cells -> known.put(Identity.hash(member(cells.get(1), cells.get(2))), 1));
        }
    }

    private void open(RecordType type, Slot slot) {
        String outer = slot.link().isEmpty() ? slot.group() : slot.link();
        if (outer.equals("line")) {
            book(session.nouns().type("product"));
        }
        type.field(outer)
                .filter(field -> field.type() == FieldType.LINK)
                .flatMap(Field::target)
                .ifPresent(noun -> {
                    RecordType target = session.nouns().type(noun);
                    book(target);
                    if (!slot.link().isEmpty()) {
                        open(target, slot.inner());
                    }
                });
    }

    /** The book of a kind, loaded when it is first asked for; not while a statement runs. */
    Book book(RecordType type) {
        return books.computeIfAbsent(type.name(), name -> {
            Book book = new Book(session, type, bulk, Optional.empty(), true);
            book.load();
            return book;
        });
    }

    /** Takes the file's own kind, so that links to the same kind (parents) find what the file makes. */
    void own(Book book) {
        books.put(book.type().name(), book);
    }

    /**
     * Follows the links of a draft: finds or makes what they name.
     *
     * @throws CrmException when a record that cannot be made is not there
     */
    void follow(Draft draft) {
        Optional<Billing> bills = billing.filter(those -> those.concerns(draft));
        bills.ifPresent(those -> those.firm(draft));
        for (Map.Entry<String, Draft> link : draft.links().entrySet()) {
            Draft target = link.getValue();
            boolean kept =
                    bills.filter(those -> those.keepsInNotes(draft, target)).isPresent();
            if (!kept && !toCome.has(draft, target, books)) {
                draft.values().put(link.getKey(), follow(target, draft));
            }
        }
        bills.ifPresent(those -> those.payer(draft));
    }

    private long follow(Draft target, Draft from) {
        follow(target);
        Book book = books.get(target.type().name());
        book.distinguish(target, from.type());
        OptionalLong there = book.match(target);
        boolean can =
                List.of("contact", "company", "campaign").contains(target.type().name());
        if (there.isEmpty() && target.type().name().equals("product")) {
            return product(target, book);
        }
        if (there.isEmpty() && !can) {
            throw CrmException.notFound(target.type().name(), Billing.called(target));
        }
        if (there.isEmpty()) {
            if (target.type().name().equals("company") && !target.values().containsKey("name")) {
                Object name =
                        target.values().getOrDefault("domain", target.values().get("ref"));
                target.values().put("name", name == null ? "" : name);
            }
            Object day = from.values().getOrDefault("since", from.values().get("date"));
            if (day instanceof java.time.LocalDate
                    && target.type().field("since").isPresent()) {
                target.values().putIfAbsent("since", day);
            }
            long id = book.link(target);
            partsOf(target, id);
            consent(target, id);
            waiting++;
            return id;
        }
        if (from.type().name().equals("lead") && target.type().name().equals("contact")) {
            amended.computeIfAbsent("contact", any -> new ArrayList<>())
                    .add(new Updates.Match(target, there.getAsLong()));
            waiting++;
        }
        consent(target, there.getAsLong());
        return book.link(target);
    }

    private long product(Draft target, Book book) {
        if (!create) {
            throw CrmException.notFound("product", Billing.called(target)).hint("--create makes it");
        }
        target.values().putIfAbsent("name", Billing.called(target));
        Row made = book.create(target);
        book.add(made);
        waiting++;
        return made.id();
    }

    /** Takes the further values and lines of a new record. */
    void partsOf(Draft draft, long id) {
        draft.further().forEach(value -> further(value, id));
        lines(draft, id).forEach(line -> part(OrderLines.TYPE, line));
    }

    /** Takes a further value of a record. */
    void further(Row value, long owner) {
        part(FurtherValues.TYPE, value.with(FurtherValues.OWNER, owner));
    }

    private void part(RecordType type, Row row) {
        parts.computeIfAbsent(type, any -> new ArrayList<>()).add(new Row(type, bulk.id(), 0, row.values()));
        made.merge(type.equals(FurtherValues.TYPE) ? "value" : type.name(), 1L, Long::sum);
        waiting++;
    }

    /** The lines of an order, as they are to be. */
    List<Row> lines(Draft order, long id) {
        List<Row> lines = new ArrayList<>(order.lines().size());
        for (Draft line : order.lines()) {
            Map<String, Object> values = new HashMap<>(line.values());
            Object code = values.remove("code");
            product(code, values.get("text")).ifPresent(product -> values.put("product", product));
            if (code != null) {
                values.putIfAbsent("text", code);
            }
            values.put("owner", id);
            values.put("position", lines.size() + 1L);
            lines.add(new Row(OrderLines.TYPE, 0, 0, values));
        }
        return lines;
    }

    private Optional<Long> product(Object code, Object text) {
        Draft wanted = new Draft(session.nouns().type("product"));
        if (code != null) {
            wanted.values().put("code", code);
        }
        if (text != null) {
            wanted.values().put("name", text);
        }
        wanted.keys(Identity.keys(wanted));
        OptionalLong found = books.get("product").match(wanted);
        return found.isPresent() ? Optional.of(found.getAsLong()) : Optional.empty();
    }

    /** Puts a contact on the list of a campaign, unless it is there. */
    void member(long campaign, long contact, String noun) {
        if (noun.equals("contact") && known.count(Identity.hash(member(campaign, contact))) == 1) {
            part(
                    Members.TYPE,
                    Row.draft(Members.TYPE)
                            .with(Members.OWNER, campaign)
                            .with(Members.CONTACT, contact)
                            .with(Members.STATUS, "listed"));
        }
    }

    private static String member(Object campaign, Object contact) {
        return "m" + campaign + "|" + contact;
    }

    /** Notes what follows from a row whose record has its id. */
    void settled(Draft draft, long id) {
        if (draft.type().equals(Members.TYPE)) {
            refusal(draft);
        } else {
            consent(draft, id);
        }
    }

    /** Who refuses a campaign refuses its channel. */
    private void refusal(Draft member) {
        if (member.values().get("contact") instanceof Long contact
                && member.values().get("owner") instanceof Long campaign
                && member.get(Members.STATUS).filter("refused"::equals).isPresent()) {
            Draft says = new Draft(member.type());
            says.permit(new ChannelAnswer(
                    channels.getOrDefault(campaign, "other"), ChannelAnswer.Says.REFUSED, "refused a campaign"));
            member.get(Members.DATE).ifPresent(day -> says.permit("date", day));
            consent(says, contact);
        }
    }

    /** Notes what a row says about channels and campaigns; a refusal stays, whatever a later file says. */
    void consent(Draft draft, long contact) {
        for (ChannelAnswer permission : draft.permissions()) {
            if (isNew(permission, draft.permittedSince(), contact)) {
                consent(permission, draft.permittedSince(), contact);
            }
        }
        draft.campaigns().forEach(name -> member(campaign(name), contact, "contact"));
    }

    private boolean isNew(ChannelAnswer permission, Optional<LocalDate> since, long contact) {
        Answers known = answers.orElseThrow();
        String channel = permission.channel();
        boolean refused = known.isRefused(contact, channel);
        boolean said = known.isKnown(contact, channel, permission.says(), since);
        return switch (permission.says()) {
            case REFUSED -> !said;
            case GRANTED -> {
                kept += refused ? 1 : 0;
                yield !refused && !said;
            }
            case NOT_ACCEPTED -> !refused && !known.isAnswered(contact, channel);
        };
    }

    private void consent(ChannelAnswer permission, Optional<LocalDate> since, long contact) {
        Book book =
                books.computeIfAbsent("consent", any -> new Book(session, Consents.TYPE, bulk, Optional.empty(), true));
        Draft consent = new Draft(book.type());
        consent.values().put("contact", contact);
        consent.values().put("channel", permission.channel());
        consent.values().put("state", permission.says() == ChannelAnswer.Says.GRANTED ? "granted" : "refused");
        consent.values().put("source", source);
        consent.values().put("proof", permission.proof());
        since.ifPresent(day -> consent.values().put("date", day));
        Row made = book.create(consent);
        book.add(made);
        answers.orElseThrow().add(contact, permission.channel(), permission.says(), made.require(Consents.DATE));
        waiting++;
    }

    /** How often a row said yes where a refusal is on record, which stays. */
    long keptRefusals() {
        return kept;
    }

    /** The campaign of that name, made when it is missing. */
    long campaign(String name) {
        Draft draft = new Draft(session.nouns().type(Campaigns.TYPE));
        draft.values().put("name", name);
        draft.keys(Identity.keys(draft));
        return book(draft.type()).link(draft);
    }

    /** Whether so much waits that it should be stored before more is read. */
    boolean isFull() {
        return waiting > MOST_WAITING;
    }

    /** Stores everything that waits. */
    void store() {
        books.values().forEach(Book::store);
        amended.forEach((noun, matches) -> updates.computeIfAbsent(
                        noun,
                        any -> new Updates(
                                session,
                                books.get(noun),
                                new Outcome(Optional.empty(), Optional.empty()),
                                this,
                                new Updates.Manner(true, false, Existing.UPDATE, bulk.changeSet())))
                .take(matches, (draft, id) -> {}));
        amended.clear();
        parts.forEach((type, rows) -> bulk.insert(type, rows.iterator()));
        parts.clear();
        waiting = 0;
    }

    /** Ends: writes what the rows say about records that links name. */
    void flush() {
        updates.values().forEach(Updates::flush);
        store();
    }

    /** How many records of each kind were made and matched beside those of the file. */
    Map<String, Map<String, Long>> linked(String noun) {
        Map<String, Map<String, Long>> linked = new LinkedHashMap<>();
        books.forEach((name, book) -> {
            if (!name.equals(noun) && book.created() + book.matched() > 0) {
                linked.put(name, counts(book.created(), book.matched()));
            }
        });
        made.forEach((name, many) -> linked.put(name, counts(many, 0)));
        toCome.tell(linked);
        return linked;
    }

    private static Map<String, Long> counts(long created, long matched) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("created", created);
        counts.put("matched", matched);
        return counts;
    }
}
