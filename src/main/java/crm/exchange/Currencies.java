package crm.exchange;

import crm.cli.Session;
import crm.exchange.file.Problem;
import crm.model.Deals;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Invoices;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.Payments;
import crm.model.Prices;
import crm.model.RecordType;
import crm.model.Setting;
import crm.value.Amounts;
import crm.value.Rates;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings amounts of other currencies to that of the business: by what the file says they were converted to, else by the rate
 * of the day. What they were stands in the notes; a row without a rate is rejected, since its amounts would be wrong.
 */
final class Currencies {
    /** The slot of a column that names the currency of the row. */
    static final String CURRENCY = "currency";

    private static final String CONVERTED = "converted";
    private static final String CONVERTED_TO = "converted_to";
    private static final int SCALE = 4;
    private static final Map<String, Field<LocalDate>> DAYS = Map.of(
            "order", Orders.DATE,
            "invoice", Invoices.ISSUED,
            "payment", Payments.PAID,
            "deal", Deals.EXPECTED,
            "price", Prices.SINCE);

    private final String base;
    private final Rates rates;
    private final LocalDate today;

    /**
     * The currencies of an import.
     *
     * @param base that of the business
     * @param today the day of records without one
     */
    private Currencies(String base, Rates rates, LocalDate today) {
        this.base = base;
        this.rates = rates;
        this.today = today;
    }

    /** Those of a business, by its settings and what the user says. */
    static Currencies of(Session session, ImportOptions options) {
        Rates usual = session.settings().get(Setting.RATES).map(Rates::parse).orElse(new Rates(List.of()));
        return new Currencies(
                session.settings().get(Setting.CURRENCY).orElse(""),
                options.rates().or(usual),
                session.reading().dates().today());
    }

    /** Converts the amounts of a draft and its lines, if they are in another currency. */
    void settle(Draft draft) {
        if (draft.type().field(CURRENCY).isPresent()) {
            return; // a field of the user's own, who sees to it
        }
        Optional<String> said = taken(draft, CURRENCY);
        Optional<String> to = taken(draft, CONVERTED_TO).flatMap(Rates::code);
        Optional<BigDecimal> converted = taken(draft, CONVERTED).flatMap(text -> Amounts.importAmount(text, '.'));
        if (said.isEmpty()) {
            return;
        }
        Optional<String> currency = Rates.code(said.get());
        if (currency.isEmpty()) {
            problem(draft, said.get(), "no currency: write its ISO code, such as EUR");
        } else if (!currency.get().equals(base)) {
            Optional<BigDecimal> before = amount(draft);
            converted
                    .filter(any -> to.filter(base::equals).isPresent())
                    .filter(any -> before.filter(sum -> sum.signum() != 0).isPresent())
                    .map(sum -> sum.divide(before.get(), MathContext.DECIMAL64))
                    .or(() -> rates.on(currency.get(), day(draft)).map(Rates.Rate::worth))
                    .ifPresentOrElse(
                            worth -> convert(draft, currency.get(), worth, before),
                            () -> problem(
                                    draft,
                                    said.get(),
                                    "no rate to " + base + " on " + day(draft).orElse(today) + ": --rate "
                                            + currency.get() + "=... or crm config rates says one"));
        }
    }

    /** The currency that an amount itself names, by a sign of one currency only or by its code in capitals. */
    static Optional<String> written(RecordType type, String amount) {
        boolean settled = DAYS.containsKey(type.name()) || type.equals(OrderLines.TYPE);
        return settled && type.field(CURRENCY).isEmpty()
                ? Amounts.currency(amount)
                        .filter(sign -> sign.chars().noneMatch(Character::isLowerCase))
                        .flatMap(Rates::code)
                : Optional.empty();
    }

    private static Optional<BigDecimal> amount(Draft draft) {
        return draft.get(Orders.AMOUNT).or(() -> draft.get(Prices.PRICE));
    }

    private Optional<LocalDate> day(Draft draft) {
        return Optional.ofNullable(DAYS.get(draft.type().name()))
                .flatMap(draft::get)
                .or(() -> Optional.of(today));
    }

    private static void convert(Draft draft, String currency, BigDecimal worth, Optional<BigDecimal> before) {
        convert(draft, worth);
        draft.lines().forEach(line -> convert(line, worth));
        String was = before.map(amount -> " " + Amounts.plainMoney(amount)).orElse("");
        String at = Amounts.plain(worth.round(new MathContext(7)));
        if (draft.type().field("notes").isPresent()) {
            draft.values()
                    .merge("notes", "Currency: " + currency + was + " at " + at, (notes, more) -> notes + "\n" + more);
        }
    }

    private static void convert(Draft draft, BigDecimal worth) {
        for (Field<?> field : draft.type().stored()) {
            if (field.type() == FieldType.MONEY) {
                draft.values().computeIfPresent(field.name(), (name, amount) -> ((BigDecimal) amount)
                        .multiply(worth)
                        .setScale(SCALE, RoundingMode.HALF_EVEN));
            }
        }
    }

    private static void problem(Draft draft, String text, String reason) {
        long line = draft.rows().isEmpty() ? 0 : draft.rows().get(0).line();
        draft.problems().add(new Problem(line, CURRENCY, text, reason));
    }

    private static Optional<String> taken(Draft draft, String field) {
        return Optional.ofNullable(draft.values().remove(field)).map(Object::toString);
    }
}
