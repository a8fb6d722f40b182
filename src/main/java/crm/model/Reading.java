package crm.model;

import crm.value.Amounts;
import crm.value.Countries;
import crm.value.CrmException;
import crm.value.Dates;
import crm.value.Emails;
import crm.value.Nearest;
import crm.value.Phones;
import crm.value.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads what people type into the values of fields, and writes values as text that reads back as the same.
 *
 * @param dates today, the business's zone, the order of day and month
 * @param me the user who runs the command, by name
 * @param homeCountry the country of phone numbers that name none, ISO 3166
 * @param users who may own records
 */
public record Reading(Dates dates, String me, Optional<String> homeCountry, KnownUsers users) {
    private static final int SCALE = 4;
    private static final BigDecimal MOST_PERCENT = new BigDecimal(100_000);

    /** Reading where anybody may own records. */
    public Reading(Dates dates, String me, Optional<String> homeCountry) {
        this(dates, me, homeCountry, KnownUsers.anybody());
    }

    /** The same, but taking every name for a user: filters may ask for those who own something without being users. */
    public Reading ofAnybody() {
        return new Reading(dates, me, homeCountry);
    }

    /** The same as {@link #read(Field, String, Optional)}, for a record whose country is not known. */
    public Object read(Field<?> field, String text) {
        return read(field, text, Optional.empty());
    }

    /**
     * The value of the field that the text means, of the field's Java type.
     *
     * @param country where the record is, for phone numbers that name no country; goes before the home country
     * @throws CrmException invalid, with the field, the text and what is wrong; not found, for a name that is no user's
     * @throws IllegalArgumentException for a link, which only the store can follow
     */
    public Object read(Field<?> field, String text, Optional<String> country) {
        String clean = Text.clean(text).orElseThrow(() -> wrong(field, text, "no value", ""));
        return switch (field.type()) {
            case TEXT, URL -> fitting(field, clean);
            case LONG_TEXT -> clean;
            case EMAIL ->
                fitting(
                        field,
                        Emails.normalise(clean).orElseThrow(() -> wrong(field, text, "not an e-mail address", "")));
            case PHONE -> phone(field, clean, country);
            case COUNTRY ->
                Countries.code(clean)
                        .orElseThrow(() -> wrong(
                                field,
                                text,
                                "no country",
                                nearest(clean, Countries.names(), "name it in English, or by its ISO code")));
            case USER -> user(field, clean);
            case MONEY, NUMBER -> number(field, clean);
            case PERCENT -> percent(field, clean);
            case COUNT -> whole(field, clean);
            case DATE -> dated(field, () -> dates.day(clean));
            case TIME -> dated(field, () -> dates.instant(clean));
            case FLAG -> flag(field, clean);
            case CHOICE -> choice(field, clean);
            case TAGS -> tags(field, clean);
            case LINK -> throw new IllegalArgumentException(field + " is a link");
        };
    }

    /** The value as text that {@link #read} understands: ISO dates, plain numbers, yes and no, tags with commas. */
    public String show(Field<?> field, Object value) {
        return switch (field.type()) {
            case MONEY, NUMBER, PERCENT -> Amounts.plain((BigDecimal) value);
            case FLAG -> Boolean.TRUE.equals(value) ? "yes" : "no";
            case TAGS ->
                String.join(
                        ",", ((List<?>) value).stream().map(Object::toString).toList());
            case TEXT, LONG_TEXT, EMAIL, PHONE, URL, COUNTRY, USER, COUNT, DATE, TIME, CHOICE, LINK -> value.toString();
        };
    }

    private static String fitting(Field<?> field, String value) {
        int most = field.type().maxLength();
        if (value.length() > most) {
            String start = value.substring(0, 20) + "...";
            throw wrong(field, start, value.length() + " characters, at most " + most, "");
        }
        return value;
    }

    /** Who runs the command need be no user: a script must be able to note what it did. */
    private String user(Field<?> field, String text) {
        String folded = Text.fold(text);
        if (folded.equals("me") || folded.equals(Text.fold(me))) {
            return users.named(me).orElse(me);
        }
        String name = fitting(field, text);
        if (users.isAnybody()) {
            return name;
        }
        return users.named(name).orElseThrow(() -> {
            CrmException missing = CrmException.notFound("user", name).nearest(name, users.names());
            return missing.hint().isPresent() ? missing : missing.hint("crm user list, or: crm user add " + name);
        });
    }

    private String phone(Field<?> field, String text, Optional<String> country) {
        List<String> regions = Stream.of(country, homeCountry)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return Phones.normalise(text, regions).orElseGet(() -> {
            if (text.chars().noneMatch(Character::isDigit)) {
                throw wrong(field, text, "not a phone number", "");
            }
            return fitting(field, text);
        });
    }

    private static BigDecimal number(Field<?> field, String text) {
        try {
            return Amounts.parse(text).setScale(SCALE, RoundingMode.HALF_EVEN);
        } catch (CrmException e) {
            throw named(field, e);
        }
    }

    private static BigDecimal percent(Field<?> field, String text) {
        BigDecimal share = number(field, text);
        if (share.abs().compareTo(MOST_PERCENT) >= 0) {
            throw wrong(field, text, "too large for a percentage", "");
        }
        return share;
    }

    private static Long whole(Field<?> field, String text) {
        try {
            return Amounts.parse(text).longValueExact();
        } catch (ArithmeticException e) {
            throw wrong(field, text, "not a whole number", "").because(e);
        } catch (CrmException e) {
            throw named(field, e);
        }
    }

    private static <T> T dated(Field<?> field, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (CrmException e) {
            throw named(field, e);
        }
    }

    private static Boolean flag(Field<?> field, String text) {
        return switch (Text.fold(text)) {
            case "yes", "y", "true", "1", "on" -> true;
            case "no", "n", "false", "0", "off" -> false;
            default -> throw wrong(field, text, "neither yes nor no", "");
        };
    }

    private static String choice(Field<?> field, String text) {
        Map<String, String> words = new LinkedHashMap<>();
        field.choices().forEach(word -> words.put(Text.fold(word), word));
        String folded = Text.fold(text);
        if (words.containsKey(folded)) {
            return words.get(folded);
        }
        String one = "one of " + String.join(", ", field.choices());
        List<String> near = Nearest.to(folded, field.choices());
        throw wrong(field, text, "not " + one, near.isEmpty() ? "" : "nearest: " + String.join(", ", near));
    }

    private static List<String> tags(Field<?> field, String text) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(text.split("[,;]"))
                .flatMap(word -> Text.clean(word).stream())
                .forEach(word -> words.putIfAbsent(Text.fold(word), word));
        if (words.isEmpty() || text.indexOf('|') >= 0) {
            throw wrong(field, text, "tags are words with commas between, without |", "");
        }
        List<String> tags = List.copyOf(words.values());
        fitting(field, "|" + String.join("|", tags) + "|");
        return tags;
    }

    private static String nearest(String wrong, List<String> names, String otherwise) {
        List<String> near = Nearest.to(wrong, names);
        return near.isEmpty() ? otherwise : "nearest: " + String.join(", ", near);
    }

    private static CrmException named(Field<?> field, CrmException problem) {
        CrmException named =
                CrmException.invalid(field.name() + ": " + problem.getMessage()).because(problem);
        return problem.hint().map(named::hint).orElse(named);
    }

    private static CrmException wrong(Field<?> field, String text, String problem, String hint) {
        CrmException wrong = CrmException.invalid(field.name() + " \"" + Text.visible(text) + "\": " + problem);
        return hint.isEmpty() ? wrong : wrong.hint(hint);
    }
}
