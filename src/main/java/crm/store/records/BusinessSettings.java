package crm.store.records;

import crm.model.Nouns;
import crm.model.RecordType;
import crm.model.Row;
import crm.model.Setting;
import crm.model.Settings;
import crm.query.Columns;
import crm.query.ListedColumns;
import crm.query.Names;
import crm.value.Countries;
import crm.value.CrmException;
import crm.value.DateOrder;
import crm.value.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings of the business, kept in the database and journalled like any record. */
public final class BusinessSettings {
    private static final int LONGEST_HORIZON = 520;
    private static final int LONGEST_SILENCE = 36_500;

    private final RecordStore store;

    private BusinessSettings(RecordStore store) {
        this.store = store;
    }

    /** The settings of a store. */
    public static BusinessSettings of(RecordStore store) {
        return new BusinessSettings(store);
    }

    /** The value of a setting; empty when it is not set and nothing holds instead. */
    public Optional<String> get(Setting setting) {
        return Optional.ofNullable(store.settings().get(setting.key()))
                .or(() -> Optional.of(setting.initial()))
                .filter(text -> !text.isEmpty());
    }

    /** The words of a setting that is a list. */
    public List<String> words(Setting setting) {
        return get(setting)
                .map(text ->
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
    }

    /** The zone in which days begin and end. */
    public ZoneId zone(ZoneId machine) {
        return get(Setting.ZONE).map(ZoneId::of).orElse(machine);
    }

    /** How 1/2/2026 is read. */
    public Optional<DateOrder> dateOrder() {
        return get(Setting.DATE_ORDER).map(text -> DateOrder.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    /** Sets one; invalid (exit 4) when the value cannot be. */
    public void set(Setting setting, String value) {
        String checked = checked(setting, value.strip());
        if (setting == Setting.COLUMNS) {
            ListedColumns.parse(checked).forEach(this::requireColumns);
        }
        Row row = row(setting).orElseGet(() -> Row.draft(Settings.TYPE).with(Settings.NAME, setting.key()));
        Row changed = row.with(Settings.CONTENT, checked);
        if (row.id() == 0) {
            store.insert(changed);
        } else {
            store.update(changed);
        }
        store.learn();
    }

    private void requireColumns(String noun, String columns) {
        Nouns nouns = store.nouns();
        RecordType type = nouns.called(noun).orElseThrow(() -> CrmException.invalid("columns: no noun " + noun)
                .nearest(noun, nouns.visible().stream().map(RecordType::name).toList()));
        Columns.parse(new Names(nouns, type), columns);
    }

    /** The columns that lists show when none are asked for. */
    public ListedColumns listedColumns() {
        return ListedColumns.of(get(Setting.COLUMNS), get(Setting.MODEL));
    }

    /** Shows these columns of a noun from now on. */
    public void listColumns(RecordType type, String columns) {
        Map<String, String> all = new LinkedHashMap<>(
                get(Setting.COLUMNS).map(ListedColumns::parse).orElse(Map.of()));
        all.put(type.name(), columns);
        set(Setting.COLUMNS, ListedColumns.text(all));
    }

    /** Refuses (exit 4) a value that a setting cannot have. */
    public static void check(Setting setting, String value) {
        checked(setting, value.strip());
    }

    /** Takes one back to what holds until it is set. */
    public void clear(Setting setting) {
        row(setting).ifPresent(store::delete);
        store.learn();
    }

    private Optional<Row> row(Setting setting) {
        return store.named(Settings.TYPE, Settings.NAME, setting.key()).stream().findFirst();
    }

    private static String checked(Setting setting, String value) {
        try {
            return switch (setting) {
                case CURRENCY ->
                    Currency.getInstance(value.toUpperCase(Locale.ROOT)).getCurrencyCode();
                case COUNTRY -> Countries.code(value).orElseThrow(IllegalArgumentException::new);
                case ZONE -> ZoneId.of(value).getId();
                case MODEL -> MeasureSettings.oneOf(value, "b2c", "b2b", "both");
                case COLUMNS -> ListedColumns.text(ListedColumns.parse(value));
                case DATE_ORDER ->
                    DateOrder.valueOf(value.toUpperCase(Locale.ROOT)).name().toLowerCase(Locale.ROOT);
                case FORMER_AFTER -> Integer.toString(between(1, Integer.parseInt(value), LONGEST_SILENCE));
                case COMPLAINER, ANSWER_WITHIN -> Integer.toString(Integer.parseInt(value));
                case OPT_IN, OPT_OUT, COMPLAINT_TAGS, ANSWERED ->
                    String.join(
                            ",",
                            Arrays.stream(value.split(",", -1))
                                    .map(String::strip)
                                    .toList());
                case RATES -> Rates.parse(value).text();
                case SENDER, UNSUBSCRIBE -> oneLine(value);
                case TIERS -> tiers(value);
                case HORIZON -> Integer.toString(between(1, Integer.parseInt(value), LONGEST_HORIZON));
                case DISCOUNT_RATE, MARGIN_SHARE, SALE_ONLY, RETURNER -> percent(value);
                default -> MeasureSettings.checked(setting, value);
            };
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw CrmException.invalid(setting.key() + " \"" + value + "\": " + setting.about())
                    .because(e);
        }
    }

    private static int between(int least, int value, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(least + " to " + most);
        }
        return value;
    }

    private static String percent(String value) {
        BigDecimal percent = new BigDecimal(
                value.endsWith("%") ? value.substring(0, value.length() - 1).strip() : value);
        between(0, percent.setScale(0, RoundingMode.FLOOR).intValueExact(), 100);
        return percent.toPlainString();
    }

    private static String oneLine(String value) {
        if ((value.indexOf('@') < 0 && value.indexOf(':') < 0) || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }

    private static String tiers(String value) {
        int last = 0;
        for (String part : value.split(",", -1)) {
            int percent = Integer.parseInt(part.strip());
            if (percent <= last || percent >= 100) {
                throw new IllegalArgumentException(value);
            }
            last = percent;
        }
        if (value.split(",", -1).length != 3) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }
}
