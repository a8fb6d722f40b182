package crm.store.ask;

import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Leads;
import crm.model.Products;
import crm.model.Reading;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Users;
import crm.query.Pattern;
import crm.store.history.History;
import crm.store.history.Merges;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import crm.value.Emails;
import crm.value.Phones;
import crm.value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who is meant by a REF: a prefixed form ({@code id: email: phone: name: ref:}), an id, an e-mail, a phone in any
 * spelling, an exact name, an external id, for a lead or deal its contact, or unique beginnings of words. The first of
 * these that finds anything decides.
 */
public final class References {
    private static final Set<String> PREFIXES = Set.of("id", "email", "phone", "name", "ref");
    private static final int MOST_NAMED = 5;

    private final RecordStore store;
    private final Reading reading;

    /** References into a store. */
    public References(RecordStore store, Reading reading) {
        this.store = store;
        this.reading = reading;
    }

    /** The one record of a kind that is meant; exit 3 when there is none, 5 with the candidates when several. */
    public Row find(RecordType type, String ref) {
        return one(type.name(), ref, candidates(List.of(type), ref, true), List.of(type));
    }

    /** The one record of any of these kinds that is meant. */
    public Row find(List<RecordType> types, String ref) {
        String what = String.join(" or ", types.stream().map(RecordType::name).toList());
        return one(what, ref, candidates(types, ref, true), types);
    }

    /** The same, but never by the beginnings of words: for what cannot be taken back lightly. */
    public Row findExactly(RecordType type, String ref) {
        return exactly(type.name(), ref, List.of(type));
    }

    /** The one record of any of these kinds that is meant, never by the beginnings of words. */
    public Row findExactly(List<RecordType> types, String ref) {
        String what = String.join(" or ", types.stream().map(RecordType::name).toList());
        return exactly(what, ref, types);
    }

    private Row exactly(String what, String ref, List<RecordType> types) {
        List<Row> found = candidates(types, ref, false);
        if (found.isEmpty()) {
            candidates(types, ref, true).stream().findFirst().ifPresent(row -> {
                throw CrmException.missing("no " + what + " is " + Text.visible(ref) + " in full")
                        .hint("beginnings are not enough here; did you mean id:" + row.id() + " (" + row.label()
                                + ")?");
            });
        }
        return one(what, ref, found, types);
    }

    /** The one record of any kind that is meant; users, whose names are short, after all others. */
    public Row findAny(String ref, boolean beginnings) {
        List<RecordType> types = store.nouns().visible();
        List<RecordType> others =
                types.stream().filter(type -> !type.equals(Users.TYPE)).toList();
        List<Row> found = candidates(others, ref, beginnings);
        return one("record", ref, found.isEmpty() ? candidates(types, ref, beginnings) : found, types);
    }

    /** The one record of several kinds that is meant; a contact goes before others of the same name. */
    public Row findAmong(List<RecordType> types, String ref) {
        List<Row> found = candidates(types, ref, List.of("id", "email", "phone", "name", "ref", "beginnings"));
        List<Row> people =
                found.stream().filter(row -> row.type().equals(Contacts.TYPE)).toList();
        List<String> names = types.stream().map(RecordType::name).toList();
        String kinds = String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.get(names.size() - 1);
        return one(kinds, ref, people.size() == 1 ? people : found, types);
    }

    /** Everyone a text may mean, as {@code whois} asks: the candidates of the first way that finds any. */
    public List<Row> candidates(List<RecordType> types, String ref, boolean beginnings) {
        return candidates(
                types, ref, List.of("id", "email", "phone", "name", "ref", "contact", beginnings ? "beginnings" : ""));
    }

    private List<Row> candidates(List<RecordType> types, String ref, List<String> ways) {
        String text = Text.clean(ref).orElseThrow(() -> CrmException.usage("an empty name names nothing"));
        int colon = text.indexOf(':');
        String prefix = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (PREFIXES.contains(prefix)) {
            return by(prefix, types, text.substring(colon + 1).strip());
        }
        requireNotGone(types, text);
        return ways.stream()
                .map(way -> by(way, types, text))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The number of a record that was deleted never means another, whose external id it may be. */
    private void requireNotGone(List<RecordType> types, String text) {
        if (!isNumber(text) || !byId(types, text).isEmpty()) {
            return;
        }
        for (RecordType type : types) {
            gone(type, Long.parseLong(text)).ifPresent(told -> {
                throw told;
            });
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private List<Row> by(String way, List<RecordType> types, String text) {
        if (way.equals("id")) {
            return byId(types, text);
        }
        Set<Row> found = new LinkedHashSet<>();
        for (RecordType type : types) {
            found.addAll(
                    switch (way) {
                        case "email" ->
                            Emails.normalise(text)
                                    .map(email -> holding(type, Contacts.EMAIL, email))
                                    .orElse(List.of());
                        case "phone" -> byPhone(type, text);
                        case "name" -> byName(type, text);
                        case "ref" -> byRef(type, text);
                        case "contact" -> byContact(type, text);
                        case "beginnings" -> byBeginnings(type, text);
                        default -> List.<Row>of();
                    });
        }
        return List.copyOf(found);
    }

    private List<Row> byId(List<RecordType> types, String text) {
        if (!isNumber(text)) {
            return List.of();
        }
        long id = Long.parseLong(text);
        return types.stream()
                .flatMap(type -> store.find(type, id).stream())
                .limit(1)
                .toList();
    }

    private List<Row> holding(RecordType type, Field<String> like, String value) {
        boolean has = type.field(like.name()).filter(Field::isMulti).isPresent();
        return has ? store.holding(type, like, value) : List.of();
    }

    private List<Row> byPhone(RecordType type, String text) {
        if (!Phones.looksLikePhone(text)) {
            return List.of();
        }
        List<String> regions = reading.homeCountry().stream().toList();
        List<Row> found = new ArrayList<>(holding(type, Contacts.PHONE, text));
        Phones.normalise(text, regions).ifPresent(phone -> {
            found.addAll(holding(type, Contacts.PHONE, phone));
            if (found.isEmpty() && !phone.contains(" x") && type.field("phone").isPresent()) {
                found.addAll(store.rows(type, "phone >= ? AND phone < ?", List.of(phone + " x", phone + " y")));
            }
        });
        return found;
    }

    private List<Row> byName(RecordType type, String text) {
        List<Row> found = new ArrayList<>();
        type.title()
                .ifPresent(title -> found.addAll(
                        title.isKeyed()
                                ? store.named(type, title, text)
                                : store.rows(type, "fold(" + title.column() + ") = ?", List.of(Text.fold(text)))));
        if (found.isEmpty() && type.equals(Companies.TYPE)) {
            found.addAll(store.named(type, Companies.DOMAIN, text));
        }
        if (found.isEmpty() && type.equals(Products.TYPE)) {
            found.addAll(store.rows(type, "fold(" + Products.CODE.column() + ") = ?", List.of(Text.fold(text))));
        }
        return found;
    }

    private List<Row> byRef(RecordType type, String text) {
        Optional<Field<?>> ref = type.field("ref").filter(Field::isMulti);
        return ref.isPresent() ? store.holding(type, Contacts.REF, text) : List.of();
    }

    /** The open leads or deals of the contact that is meant; all of them where none is open. */
    private List<Row> byContact(RecordType type, String text) {
        boolean interest = type.equals(Leads.TYPE) || type.equals(Deals.TYPE);
        if (!interest || text.chars().allMatch(Character::isDigit)) {
            return List.of();
        }
        List<Row> all = candidates(List.of(store.nouns().type(Contacts.TYPE)), text, true).stream()
                .flatMap(contact -> store.having(type, Leads.CONTACT, contact.id()).stream())
                .toList();
        List<Row> open = all.stream().filter(References::isOpen).toList();
        return open.isEmpty() ? all : open;
    }

    private static boolean isOpen(Row row) {
        String state = row.get(Leads.STATUS).or(() -> row.get(Deals.STAGE)).orElse("");
        return !Set.of("converted", "won", "lost").contains(state);
    }

    private List<Row> byBeginnings(RecordType type, String text) {
        if (type.title().isEmpty() || type.title().get().type() != FieldType.TEXT) {
            return List.of();
        }
        Field<String> title = type.title().get();
        List<String> words = Arrays.asList(Text.fold(text).split(" ", -1));
        String column = title.isKeyed() ? title.keyColumn() : "fold(" + title.column() + ")";
        String padded = "' ' || " + column;
        String condition = String.join(
                " AND ",
                words.stream().map(word -> padded + " LIKE ? ESCAPE '\\'").toList());
        List<String> patterns =
                words.stream().map(word -> "% " + Pattern.literal(word) + "%").toList();
        return store.rows(type, condition + " FETCH FIRST 20 ROWS ONLY", patterns);
    }

    private Row one(String kind, String ref, List<Row> found, List<RecordType> types) {
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw nothing(kind, ref, types);
        }
        String names = String.join(
                ", ",
                found.stream()
                        .limit(MOST_NAMED)
                        .map(row -> "id:" + row.id() + " (" + row.label() + ")")
                        .toList());
        throw CrmException.conflict(
                        "\"" + ref + "\" names " + (found.size() > MOST_NAMED ? "many" : "several") + ": " + names)
                .hint("name one of them by its id");
    }

    private CrmException nothing(String kind, String ref, List<RecordType> types) {
        if (isNumber(ref)) {
            long id = Long.parseLong(ref);
            for (RecordType type : store.nouns().all()) {
                Optional<Row> other = store.find(type, id);
                if (other.isPresent()) {
                    return CrmException.missing(ref + " is " + Text.a(type.name()) + ", not " + Text.a(kind));
                }
            }
        }
        Optional<CrmException> gone =
                types.stream().flatMap(type -> goneOf(type, ref).stream()).findFirst();
        if (gone.isPresent()) {
            return gone.get();
        }
        CrmException missing = CrmException.notFound(kind, ref);
        return types.size() == 1 ? missing.nearest(ref, similar(types.get(0), ref)) : missing;
    }

    /** What to say of a record that was deleted, or merged into another; empty when it never was. */
    private Optional<CrmException> gone(RecordType type, long id) {
        Optional<Long> by = History.of(store).deletedBy(type, id);
        if (by.isEmpty()) {
            return Optional.empty();
        }
        String what = type.name() + " " + id;
        String set = "h" + by.get();
        return new Merges(store)
                .of(id)
                .map(Merges.Merged::kept)
                .map(kept -> CrmException.missing(what + " was merged into " + kept
                                + store.find(type, kept)
                                        .map(row -> " (" + row.label() + ")")
                                        .orElse("") + " by " + set)
                        .hint("crm show " + kept + ", or take them apart: crm unmerge " + set))
                .or(() -> Optional.of(CrmException.missing(what + " was deleted by " + set)
                        .hint("crm undo " + set + " brings it back")));
    }

    /** The same of a name or an e-mail that a record had when it was deleted. */
    private Optional<CrmException> goneOf(RecordType type, String ref) {
        Optional<String> email = type.field("email").isPresent() ? Emails.normalise(ref) : Optional.empty();
        Optional<String> column = email.isPresent()
                ? Optional.of("email")
                : type.title().filter(Field::isKeyed).map(Field::keyColumn);
        return column.stream()
                .flatMap(by -> store
                        .statements()
                        .list(
                                "SELECT DISTINCT id FROM " + type.historyTable() + " WHERE " + by + " = ?",
                                List.of(email.orElseGet(() -> Field.key(Text.fold(ref)))),
                                (results, cells) -> results.getLong(1))
                        .stream())
                .sorted(Comparator.reverseOrder())
                .flatMap(id -> gone(type, id).stream())
                .findFirst();
    }

    private List<String> similar(RecordType type, String ref) {
        if (ref.contains("@") && type.field("email").isPresent()) {
            return texts(type, "email", ref.substring(0, Math.min(2, ref.indexOf('@'))), "email");
        }
        return type.title()
                .filter(Field::isKeyed)
                .map(title -> {
                    String folded = Text.fold(ref);
                    return texts(
                            type, title.column(), folded.substring(0, Math.min(1, folded.length())), title.keyColumn());
                })
                .orElse(List.of());
    }

    private List<String> texts(RecordType type, String column, String beginning, String by) {
        return store.statements()
                .list(
                        "SELECT " + column + " FROM " + store.from(type) + " WHERE " + by + " LIKE ? AND " + column
                                + " IS NOT NULL FETCH FIRST 2000 ROWS ONLY",
                        List.of(Pattern.literal(beginning) + "%"),
                        (results, cells) -> results.getString(1));
    }
}
