package crm.exchange;

import crm.model.Field;
import crm.model.Reading;
import crm.model.RecordType;
import crm.value.Amounts;
import crm.value.CrmException;
import crm.value.DateOrder;
import crm.value.Phones;
import crm.value.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns cells into the values of fields, as their column writes them. For one thread. */
final class CellReader {
    private static final int MOST_KEPT = 10_000;
    private static final Pattern NUMBERING = Pattern.compile("^\\d+ ?[-.:)]? ?");

    private final Reading reading;
    private final Reading lenient;
    private final ColumnHabits habits;
    private final Set<String> strangers = new ConcurrentSkipListSet<>();
    private final Map<String, Object> countries = new HashMap<>();
    private final Map<String, Object> tags = new HashMap<>();

    CellReader(Reading reading, ColumnHabits habits) {
        reading.users().names(); // read here, since cells are read beside the thread that has the database
        this.reading = reading;
        this.lenient = reading.ofAnybody();
        this.habits = habits;
    }

    /**
     * The value of a cell.
     *
     * @throws CrmException invalid, when the field cannot have it
     */
    Object read(Field<?> field, int column, String text, Optional<String> country) {
        return switch (field.type()) {
            case MONEY, NUMBER -> amount(field, column, text);
            case PERCENT -> reading.read(field, amount(field, column, text).toPlainString());
            case COUNT -> whole(field, column, text);
            case DATE -> day(field, column, text);
            case TIME -> moment(field, column, text);
            case COUNTRY -> kept(countries, field, text);
            case TAGS -> tags(field, text);
            case PHONE -> phone(field, text, country);
            case USER -> user(field, text);
            case TEXT, LONG_TEXT, EMAIL, URL, FLAG, CHOICE, LINK -> reading.read(field, text);
        };
    }

    /** The word of a choice, also from the word of another system, numbered or not; none when neither is known. */
    Optional<String> choice(RecordType type, Field<?> field, String text) {
        String folded = Text.fold(text);
        return word(type, field, folded)
                .or(() -> word(type, field, NUMBERING.matcher(folded).replaceFirst("")));
    }

    private static Optional<String> word(RecordType type, Field<?> field, String folded) {
        return field.choices().stream()
                .filter(word -> Text.fold(word).equals(folded))
                .findFirst()
                .or(() -> ChoiceWords.of(type, field, folded));
    }

    /** The name of a user; an owner who is none is kept as it came, since other programs know other people. */
    private Object user(Field<?> field, String text) {
        String read = (String) lenient.read(field, text);
        Optional<String> known = reading.users().named(read);
        if (known.isEmpty() && !reading.users().isAnybody() && strangers.size() < MOST_KEPT) {
            strangers.add(read);
        }
        return known.orElse(read);
    }

    /** The owners so far who are no users, where there are users at all. */
    Set<String> strangers() {
        return Set.copyOf(strangers);
    }

    private Object kept(Map<String, Object> known, Field<?> field, String text) {
        Object value = known.get(text);
        if (value == null) {
            value = reading.read(field, text);
            if (known.size() < MOST_KEPT) {
                known.put(text, value);
            }
        }
        return value;
    }

    /** A phone that is none of the world's plan is kept as it came, even without a digit. */
    private String phone(Field<?> field, String text, Optional<String> country) {
        List<String> regions = Stream.of(country, reading.homeCountry())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Optional<String> phone = Phones.normalise(text, regions);
        if (phone.isPresent()) {
            return phone.get();
        }
        if (text.length() > field.type().maxLength()) {
            throw CrmException.invalid(field + ": too long for a phone number");
        }
        return Text.clean(text).orElse(text);
    }

    private Object tags(Field<?> field, String text) {
        Object known = tags.get(text);
        if (known != null) {
            return known;
        }
        Set<String> words = new LinkedHashSet<>();
        for (String part : text.split(" ::: |[,;|]", -1)) {
            Text.clean(part.startsWith("* ") ? part.substring(2) : unquoted(part.strip()))
                    .ifPresent(words::add);
        }
        Object value = words.isEmpty() ? List.of() : reading.read(field, String.join(",", words));
        if (tags.size() < MOST_KEPT) {
            tags.put(text, value);
        }
        return value;
    }

    /** A tag with a quote in it stands in quotes, as an export writes it. */
    private static String unquoted(String part) {
        boolean quoted = part.length() > 2 && part.startsWith("\"") && part.endsWith("\"");
        return quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }

    private BigDecimal amount(Field<?> field, int column, String text) {
        return Amounts.importAmount(text, habits.decimal(column))
                .orElseThrow(() -> CrmException.invalid(field + ": not a number"));
    }

    private Long whole(Field<?> field, int column, String text) {
        try {
            return amount(field, column, text).longValueExact();
        } catch (ArithmeticException e) {
            throw CrmException.invalid(field + ": not a whole number").because(e);
        }
    }

    private LocalDate day(Field<?> field, int column, String text) {
        for (DateOrder order : orders(column)) {
            Optional<LocalDate> day = reading.dates().importDay(text, order);
            if (day.isPresent()) {
                return agreed(field, column, text, day.get());
            }
        }
        throw CrmException.invalid(field + ": there is no such date");
    }

    /** Where the column does not tell the order, a day that another order reads otherwise may mean both. */
    private LocalDate agreed(Field<?> field, int column, String text, LocalDate day) {
        boolean open = habits.order(column).isEmpty();
        for (DateOrder other : open ? orders(column) : new ArrayList<DateOrder>()) {
            if (reading.dates()
                    .importDay(text, other)
                    .filter(read -> !read.equals(day))
                    .isPresent()) {
                throw CrmException.invalid(field + ": may be day or month first")
                        .hint("say --date-order dmy or mdy");
            }
        }
        return day;
    }

    private Instant moment(Field<?> field, int column, String text) {
        day(field, column, text);
        for (DateOrder order : orders(column)) {
            Optional<Instant> moment = reading.dates().importInstant(text, order);
            if (moment.isPresent()) {
                return moment.get();
            }
        }
        throw CrmException.invalid(field + ": there is no such time");
    }

    private List<DateOrder> orders(int column) {
        return habits.order(column).map(List::of).orElse(List.of(DateOrder.YMD, DateOrder.DMY, DateOrder.MDY));
    }
}
