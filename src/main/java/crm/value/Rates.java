package crm.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one of other currencies is worth in the base currency, each from a day on; a rate without a day holds before all. */
public record Rates(List<Rate> rates) {
    private static final Map<String, String> SIGNS =
            Map.of("€", "EUR", "£", "GBP", "us$", "USD", "₹", "INR", "₽", "RUB");

    /**
     * One rate.
     *
     * @param currency ISO 4217 code
     * @param since the first day of which it is true
     * @param worth what one of that currency is worth in the base currency, above 0
     */
    public record Rate(String currency, Optional<LocalDate> since, BigDecimal worth) {}

    public Rates {
        rates = List.copyOf(rates);
    }

    /**
     * Reads {@code EUR 2026-01-01 1.085, GBP 1.27}; a colon, an equals sign and @ may stand for the blanks.
     *
     * @throws CrmException invalid, when a part is not written so
     */
    public static Rates parse(String text) {
        List<Rate> rates = new ArrayList<>();
        for (String part : text.split("[,;]", -1)) {
            if (!part.isBlank()) {
                rates.add(one(part.strip()));
            }
        }
        return new Rates(rates);
    }

    /** The ISO 4217 code that a text means: a code in any case, or a sign that stands for one currency only. */
    public static Optional<String> code(String text) {
        String word = text.strip();
        Optional<String> sign = Optional.ofNullable(SIGNS.get(word.toLowerCase(Locale.ROOT)));
        return sign.or(() -> Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(word::equalsIgnoreCase)
                .findFirst());
    }

    /** The rate of a currency on a day: of those that began the latest; on no day the latest of all. */
    public Optional<Rate> on(String currency, Optional<LocalDate> day) {
        return rates.stream()
                .filter(rate -> rate.currency().equals(currency))
                .filter(rate -> day.isEmpty()
                        || rate.since().isEmpty()
                        || !rate.since().get().isAfter(day.get()))
                .max(Comparator.comparing(rate -> rate.since().orElse(LocalDate.MIN)));
    }

    /** These, and where they say nothing the others. */
    public Rates or(Rates others) {
        List<Rate> all = new ArrayList<>(rates);
        others.rates.stream()
                .filter(other ->
                        rates.stream().noneMatch(mine -> mine.currency().equals(other.currency())))
                .forEach(all::add);
        return new Rates(all);
    }

    /** The text that {@link #parse} reads as the same. */
    public String text() {
        return rates.stream()
                .map(rate -> rate.currency()
                        + rate.since().map(day -> " " + day).orElse("") + " "
                        + Amounts.plain(rate.worth()))
                .collect(Collectors.joining(", "));
    }

    private static Rate one(String text) {
        String[] words = text.split("[\\s=:@]+", -1);
        try {
            String currency = code(words[0]).orElseThrow(IllegalArgumentException::new);
            Optional<String> day = List.of(words).stream()
                    .skip(1)
                    .filter(word -> word.matches("\\d{4}-\\d\\d-\\d\\d"))
                    .findFirst();
            List<String> worth = List.of(words).stream()
                    .skip(1)
                    .filter(word -> day.isEmpty() || !word.equals(day.get()))
                    .toList();
            BigDecimal number = new BigDecimal(worth.get(0));
            if (worth.size() != 1 || number.signum() <= 0) {
                throw new IllegalArgumentException(text);
            }
            return new Rate(currency, day.map(LocalDate::parse), number);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw CrmException.invalid("\"" + Text.visible(text) + "\" is no rate")
                    .hint("write EUR 1.085, or from a day on EUR 2026-01-01 1.085")
                    .because(e);
        }
    }
}
