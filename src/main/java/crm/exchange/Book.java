package crm.exchange;

import crm.cli.Session;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.Products;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.bulk.BulkInsert;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The records of one kind as an import sees them: those that are there, by their keys, and those it is about to make.
 * Nothing but {@link #load} and {@link #store} touches the database, so that it can be asked while rows stream in.
 */
final class Book {
    private final Session session;
    private final RecordType type;
    private final BulkInsert bulk;
    private final Optional<Field<?>> key;
    private final boolean named;
    private final Map<String, Object> initial = new HashMap<>();
    private final List<Field<?>> days;
    private final KeyIndex index = new KeyIndex();
    private final KeyIndex sames = new KeyIndex();
    private final List<Row> fresh = new ArrayList<>();
    private long created;
    private long matched;
    private boolean empty = true;
    private final boolean isOfGoods;
    private final Map<Long, String> codes = new HashMap<>();

    /**
     * The book of a kind.
     *
     * @param key the one field that tells records apart, when the user says so
     * @param named whether a title alone names a record, as in links
     */
    Book(Session session, RecordType declared, BulkInsert bulk, Optional<Field<?>> key, boolean named) {
        this.named = named;
        this.session = session;
        this.type = session.nouns().type(declared);
        this.isOfGoods = type.equals(Products.TYPE);
        this.bulk = bulk;
        this.key = key;
        for (Field<?> field : type.stored()) {
            field.initial()
                    .ifPresent(
                            text -> initial.put(field.name(), session.reading().read(field, text)));
        }
        this.days = Identity.fields(type).stream()
                .filter(field -> field.type() == FieldType.DATE && initial.containsKey(field.name()))
                .<Field<?>>map(field -> field)
                .toList();
    }

    RecordType type() {
        return type;
    }

    /** Learns the keys of all records that are there. */
    void load() {
        List<Field<?>> fields = new ArrayList<>(Identity.fields(type));
        key.filter(field -> !fields.contains(field)).ifPresent(fields::add);
        KeyIndex unnumbered = new KeyIndex();
        BitSet ids = new BitSet();
        session.store().eachOf(type, fields, cells -> {
            empty = false;
            ids.set(Math.toIntExact((Long) cells.get(0)));
            Map<String, Object> values = new HashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                if (cells.get(i + 1) != null) {
                    values.put(fields.get(i).name(), cells.get(i + 1));
                }
            }
            if (Identity.isCounted(type) && !values.containsKey("same")) {
                values.put("same", (long) unnumbered.count(Identity.hash(Identity.unnumbered(type, values))));
            }
            remember((Long) cells.get(0), values, List.of());
        });
        if (!empty && type.field("ref").isPresent()) {
            loadFurther(ids);
        }
    }

    /** Further values of these records: an id of another system may be that of a person and of a company there. */
    private void loadFurther(BitSet ids) {
        List<Field<?>> fields = List.of(FurtherValues.OWNER, FurtherValues.KIND, FurtherValues.CONTENT);
        session.store().eachOf(FurtherValues.TYPE, fields, cells -> {
            Map<String, Object> values = new HashMap<>();
            boolean phone = cells.get(2).equals("phone");
            if (!ids.get(Math.toIntExact((Long) cells.get(1)))) {
                return;
            }
            if (cells.get(3) != null && phone && isOfPeople()) {
                Identity.phones(Map.of("phone", cells.get(3)), List.of())
                        .forEach(word -> index.put(Identity.hash(word), (Long) cells.get(1)));
            } else if (cells.get(3) != null && !phone) {
                values.put((String) cells.get(2), cells.get(3));
                Identity.sure(type, values, List.of())
                        .forEach(word -> index.put(Identity.hash(word), (Long) cells.get(1)));
            }
        });
    }

    /** Whether there was no record of this kind before the import. */
    boolean isEmpty() {
        return empty;
    }

    /** Puts a record under all its keys. */
    void remember(long id, Map<String, Object> values, List<Row> further) {
        for (String word : Identity.sure(type, values, further)) {
            index.put(Identity.hash(word), id);
        }
        Identity.weak(type, values, true).ifPresent(word -> index.put(Identity.hash(word), id));
        if (isOfGoods && values.containsKey("code")) {
            codes.put(id, Identity.folded(values, "code"));
        }
        keyWord(values).ifPresent(word -> index.put(Identity.hash(word), id));
        name(values).ifPresent(word -> index.put(Identity.hash(word), id));
        if (isOfPeople()) {
            Identity.phones(values, further).forEach(word -> index.put(Identity.hash(word), id));
        }
    }

    /** Another code is another product, whatever it is called: its name gets the code, since names are unique. */
    private void distinguish(Draft draft) {
        String code = Identity.folded(draft.values(), "code");
        String name = Identity.folded(draft.values(), "name");
        long other = index.get(Identity.hash("n" + name));
        boolean another =
                other != 0 && codes.containsKey(other) && !codes.get(other).equals(code);
        if (another && !code.isEmpty() && !name.isEmpty()) {
            draft.values()
                    .put(
                            "name",
                            draft.values().get("name") + " (" + draft.values().get("code") + ")");
            draft.keys(Identity.keys(draft));
        }
    }

    /** The same for a product that a count or a price of a file names. */
    void distinguish(Draft target, RecordType from) {
        if (isOfGoods && List.of("stock", "price").contains(from.name())) {
            distinguish(target);
        }
    }

    /** Whether it is the contacts that links name. */
    private boolean isOfPeople() {
        return named && type.name().equals("contact");
    }

    private Optional<String> name(Map<String, Object> values) {
        return named
                ? type.title()
                        .map(title -> Identity.folded(values, title.name()))
                        .filter(text -> !text.isEmpty())
                        .map(text -> "t" + text)
                : Optional.empty();
    }

    /** The word of the field that the user named as the key. */
    Optional<String> keyWord(Map<String, Object> values) {
        return key.flatMap(field -> Optional.ofNullable(values.get(field.name()))
                .map(value -> "k" + crm.value.Text.fold(session.reading().show(field, value))));
    }

    /** The record that a draft is about, as far as the keys tell. */
    OptionalLong match(Draft draft) {
        if (isOfGoods && !named) {
            distinguish(draft);
        }
        Optional<String> only = keyWord(draft.values());
        if (only.isPresent()) {
            return found(Identity.hash(only.get()));
        }
        for (long hash : draft.keys()) {
            long id = index.get(hash);
            if (id != 0) {
                return OptionalLong.of(id);
            }
        }
        Optional<String> number = isOfPeople() ? onlyPhone(draft) : Optional.empty();
        if (number.isPresent()) {
            long hash = Identity.hash(number.get());
            if (index.isShared(hash)) {
                throw CrmException.conflict("several contacts have the phone "
                                + draft.values().get("phone"))
                        .hint("name them by e-mail or external id");
            }
            return found(hash);
        }
        if (named && onlyName(draft)) {
            long hash = Identity.hash(name(draft.values()).orElse(""));
            if (index.isShared(hash)) {
                throw CrmException.conflict("several " + type.plural() + " are called "
                                + draft.values().get(type.title().orElseThrow().name()))
                        .hint("name them by e-mail or external id");
            }
            return found(hash);
        }
        OptionalLong known = weakly(draft.values());
        return known.isEmpty() && type.name().equals("payment")
                ? weakly(Identity.withoutInvoice(draft.values()))
                : known;
    }

    private OptionalLong weakly(Map<String, Object> values) {
        return Identity.weak(type, values, false)
                .map(word -> found(Identity.hash(word)))
                .orElse(OptionalLong.empty());
    }

    /** The word of the phone of a draft that says nothing else by which a contact is known. */
    private Optional<String> onlyPhone(Draft draft) {
        boolean more = List.of("name", "email", "ref", "handle").stream()
                .anyMatch(field -> draft.values().containsKey(field));
        return more
                ? Optional.empty()
                : Identity.phones(draft.values(), draft.further()).stream().findFirst();
    }

    /** Whether a draft says nothing by which a record of its kind is known but its title. */
    private boolean onlyName(Draft draft) {
        return !draft.values().containsKey("company")
                && Identity.sure(type, draft.values(), draft.further()).stream().allMatch(word -> word.startsWith("n"));
    }

    private OptionalLong found(long hash) {
        long id = index.get(hash);
        return id == 0 ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** Whether several records share a key of the draft. */
    boolean isShared(Draft draft) {
        for (long hash : draft.keys()) {
            if (index.isShared(hash)) {
                return true;
            }
        }
        return false;
    }

    /** A row that says neither by what its record is known nor of which day it is, is of the day that the record will have. */
    void date(Draft draft) {
        boolean open = days.stream().anyMatch(day -> !draft.values().containsKey(day.name()));
        if (open && Identity.weak(type, draft.values(), false).isPresent()) {
            days.forEach(day -> draft.values().putIfAbsent(day.name(), initial.get(day.name())));
        }
    }

    /** Numbers an order without a number, or a payment, among those of the file that are otherwise equal. */
    void number(Draft draft) {
        if (Identity.isCounted(type)
                && !draft.values().containsKey("number")
                && !draft.values().containsKey("ref")) {
            long same = sames.count(Identity.hash(Identity.unnumbered(type, draft.values())));
            draft.values().put("same", same);
        }
    }

    /** A new record as a draft describes it, with what holds where the draft says nothing; it has its id already. */
    Row create(Draft draft) {
        Map<String, Object> values = new HashMap<>(initial);
        values.putAll(draft.values());
        Row row = type.complete(new Row(type, bulk.id(), 0, values));
        session.store().check(row);
        remember(row.id(), row.values(), draft.further());
        return row;
    }

    /** The record that a link is to point to: one that is there, or a new one. */
    long link(Draft draft) {
        OptionalLong there = match(draft);
        if (there.isPresent()) {
            matched++;
            return there.getAsLong();
        }
        draft.values().remove("code");
        Row row = create(draft);
        created++;
        fresh.add(row);
        return row.id();
    }

    /** Takes a new record to be stored with the others. */
    void add(Row row) {
        fresh.add(row);
        created++;
    }

    /** Stores the new records. */
    void store() {
        if (!fresh.isEmpty()) {
            bulk.insert(type, fresh.iterator());
            fresh.clear();
        }
    }

    long created() {
        return created;
    }

    long matched() {
        return matched;
    }
}
