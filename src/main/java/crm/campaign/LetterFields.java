package crm.campaign;

import crm.cli.Session;
import crm.model.Campaigns;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import crm.model.Row;
import crm.query.ColumnRef;
import crm.query.Columns;
import crm.query.Names;
import crm.value.Amounts;
import crm.value.Countries;
import crm.value.CrmException;
import crm.value.PersonName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields that a template may name, and how each comes out of what is read of a contact: every field of the contact,
 * {@code company.X}, {@code campaign.X}, {@code today}, {@code address}, {@code country_name}, and a few usual other names.
 * Values are as people read them: 1,234.50, 2026-03-01, Switzerland.
 */
final class LetterFields {
    private static final Map<String, String> ALIASES = Map.of(
            "first_name", "given",
            "last_name", "family",
            "full_name", "name",
            "zip", "postcode",
            "country_name", "country");
    private static final List<Field<?>> ALWAYS = List.of(
            Names.ID,
            Contacts.NAME,
            Contacts.EMAIL,
            Contacts.PHONE,
            Contacts.STREET,
            Contacts.CITY,
            Contacts.REGION,
            Contacts.POSTCODE,
            Contacts.COUNTRY);

    private final Session session;
    private final Names names;
    private final Row campaign;
    private final ZoneId zone;
    private final Optional<String> home;
    private final List<ColumnRef> columns = new ArrayList<>();
    private final Map<String, Optional<Function<List<Object>, Object>>> known = new HashMap<>();
    private final Map<String, Function<List<Object>, Object>> wanted = new LinkedHashMap<>();

    LetterFields(Session session, Row campaign) {
        this.session = session;
        this.names = new Names(session.nouns(), Contacts.TYPE);
        this.campaign = campaign;
        this.zone = session.reading().dates().zone();
        this.home = session.reading().homeCountry();
        ALWAYS.forEach(field -> columns.add(Columns.of(field)));
    }

    /** Whether there is such a field. */
    boolean isKnown(String name) {
        return getter(name).isPresent();
    }

    /** The names there are, for suggestions. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        names.type().fields().forEach(field -> all.add(field.name()));
        all.addAll(ALIASES.keySet());
        all.addAll(List.of("id", "address", "today"));
        session.nouns().type("company").fields().forEach(field -> all.add("company." + field.name()));
        campaign.type().fields().forEach(field -> all.add("campaign." + field.name()));
        return all;
    }

    /** Reads these fields too; all of them must be known. */
    void want(Set<String> fields) {
        fields.forEach(field -> wanted.put(field, getter(field).orElseThrow()));
    }

    /** The fields wanted so far. */
    Set<String> wanted() {
        return wanted.keySet();
    }

    /** What must be read of each contact. */
    List<ColumnRef> columns() {
        return columns;
    }

    /** The values of the fields wanted, by name; null for none. */
    Map<String, Object> values(List<Object> cells) {
        Map<String, Object> values = new HashMap<>(wanted.size() * 2);
        wanted.forEach((name, getter) -> values.put(name, getter.apply(cells)));
        return values;
    }

    /** The contact itself. */
    Recipient recipient(List<Object> cells) {
        return new Recipient((Long) cells.get(0), text(cells, 1), text(cells, 2), text(cells, 3), address(cells));
    }

    private static PostalAddress address(List<Object> cells) {
        return new PostalAddress(text(cells, 4), text(cells, 5), text(cells, 6), text(cells, 7), text(cells, 8));
    }

    private static Optional<String> text(List<Object> cells, int at) {
        return Optional.ofNullable((String) cells.get(at));
    }

    private Optional<Function<List<Object>, Object>> getter(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT).replace('-', '_');
        return known.computeIfAbsent(ALIASES.getOrDefault(lower, lower), this::made);
    }

    private Optional<Function<List<Object>, Object>> made(String name) {
        if (name.equals("today")) {
            String today = session.reading().dates().today().toString();
            return Optional.of(cells -> today);
        }
        if (name.equals("address")) {
            return Optional.of(cells -> {
                String lines = address(cells).lines(home);
                return lines.isEmpty() ? null : lines;
            });
        }
        return name.startsWith("campaign.") ? ofCampaign(name.substring("campaign.".length())) : ofContact(name);
    }

    private Optional<Function<List<Object>, Object>> ofCampaign(String name) {
        RecordType type = session.nouns().type(Campaigns.TYPE);
        return type.field(name).map(field -> {
            Object value = shown(
                    field.type() == FieldType.LINK ? FieldType.TEXT : field.type(), session.shown(campaign, field));
            return cells -> value;
        });
    }

    private Optional<Function<List<Object>, Object>> ofContact(String name) {
        Optional<ColumnRef> column = column(name).filter(found -> found.type() != FieldType.LINK);
        return column.map(found -> {
            int at = columns.indexOf(found) >= 0 ? columns.indexOf(found) : columns.size();
            if (at == columns.size()) {
                columns.add(found);
            }
            FieldType type = found.type();
            return name.equals(Contacts.NAME.name())
                    ? cells -> Optional.ofNullable((String) cells.get(at))
                            .map(LetterFields::inOrder)
                            .orElse(null)
                    : cells -> shown(type, cells.get(at));
        });
    }

    /** A name as it stands on a letter: {@code Perera, Ann} is Ann Perera. */
    private static String inOrder(String name) {
        return name.indexOf(',') < 0 ? name : PersonName.parse(name).full();
    }

    private Optional<ColumnRef> column(String name) {
        if (!name.matches("[a-z0-9_]+(\\.[a-z0-9_]+)?") || name.equals("all")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Columns.parse(names, name).get(0));
        } catch (CrmException unknown) {
            return Optional.empty();
        }
    }

    /** A value as people read it: a text, yes or no, words, or null. */
    private Object shown(FieldType type, Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case MONEY -> Amounts.grouped(((BigDecimal) value).setScale(2, RoundingMode.HALF_UP));
            case NUMBER -> Amounts.plain((BigDecimal) value);
            case PERCENT -> Amounts.plain((BigDecimal) value) + "%";
            case COUNTRY -> Countries.name((String) value);
            case TIME ->
                ((Instant) value)
                        .atZone(zone)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' ');
            case FLAG, TAGS -> value;
            case TEXT, LONG_TEXT, EMAIL, PHONE, URL, USER, CHOICE, COUNT, DATE, LINK -> value.toString();
        };
    }

    /** Names a word processor's table has when no template says otherwise. */
    Set<String> usual() {
        Set<String> usual = new LinkedHashSet<>(Arrays.asList(
                "name",
                "prefix",
                "given",
                "family",
                "suffix",
                "company",
                "job_title",
                "email",
                "phone",
                "street",
                "city",
                "region",
                "postcode",
                "country",
                "address",
                "language"));
        names.type().fields().stream().filter(Field::isOwn).map(Field::name).forEach(usual::add);
        return usual;
    }
}
