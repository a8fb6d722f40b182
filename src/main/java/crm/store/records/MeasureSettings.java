package crm.store.records;

import crm.model.Activities;
import crm.model.Deals;
import crm.model.Setting;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which values the settings of measures may have. */
final class MeasureSettings {
    private static final int LEAST_BINS = 2;
    private static final int MOST_BINS = 10;

    private MeasureSettings() {}

    /** The value as it is kept; an illegal argument when it cannot be. */
    static String checked(Setting setting, String value) {
        return switch (setting) {
            case RFM_BINS -> bins(value);
            case RFM_WEIGHTS -> weights(value);
            case RFM_NESTED -> oneOf(value, "yes", "no");
            case RFM_BEST -> oneOf(value, "last", "first");
            case MINUTE_COST -> rates(value);
            case ORDER_COST, RETURN_COST, TICKET_COST, BRAND_EQUITY, WIN_BACK_COST, INFREQUENT -> amount(value);
            case TARGETS -> targets(value);
            case WIN_ODDS -> odds(value);
            case TOUCH_HALF_LIFE, ODDS_WEIGHT -> positive(value);
            case WALLET_FIELD, ENDS_FIELD -> value.toLowerCase(Locale.ROOT).replace('-', '_');
            case LADDER, RELATIONSHIP, LIFECYCLE, LOYALTY, LEAD_RULES -> named(value);
            default -> throw new IllegalArgumentException(setting.key());
        };
    }

    private static String bins(String value) {
        String[] parts = value.split(",", -1);
        for (String part : parts) {
            int bins = Integer.parseInt(part.strip());
            if (bins < LEAST_BINS || bins > MOST_BINS) {
                throw new IllegalArgumentException(value);
            }
        }
        return oneOrThree(parts, value);
    }

    private static String weights(String value) {
        String[] parts = value.split(",", -1);
        Arrays.stream(parts).forEach(MeasureSettings::amount);
        if (parts.length == 1) {
            throw new IllegalArgumentException(value);
        }
        return oneOrThree(parts, value);
    }

    private static String oneOrThree(String[] parts, String value) {
        if (parts.length != 1 && parts.length != 3) {
            throw new IllegalArgumentException(value);
        }
        return String.join(",", Arrays.stream(parts).map(String::strip).toList());
    }

    static String oneOf(String value, String... words) {
        String word = value.toLowerCase(Locale.ROOT);
        if (!Arrays.asList(words).contains(word)) {
            throw new IllegalArgumentException(value);
        }
        return word;
    }

    private static String rates(String value) {
        for (String part : value.split(",", -1)) {
            int sign = part.indexOf('=');
            if (sign >= 0
                    && !Activities.CHANNEL
                            .choices()
                            .contains(part.substring(0, sign).strip())) {
                throw new IllegalArgumentException(value);
            }
            amount(part.substring(sign + 1));
        }
        return value.replace(" ", "");
    }

    private static String amount(String value) {
        BigDecimal amount = new BigDecimal(value.strip());
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(value);
        }
        return amount.toPlainString();
    }

    /** Names with a number each, commas between. */
    private static String targets(String value) {
        String plain = value.toLowerCase(Locale.ROOT)
                .replaceAll("\\s*([=,])\\s*", "$1")
                .strip()
                .replaceAll("[ -](?=[a-z])", "_");
        for (String part : plain.split(",", -1)) {
            if (!part.matches("[a-z_]+=-?\\d+(\\.\\d+)?")) {
                throw new IllegalArgumentException(part);
            }
        }
        return plain;
    }

    private static String odds(String value) {
        String plain = value.toLowerCase(Locale.ROOT).replaceAll("[\\s%]", "");
        for (String part : plain.split(",", -1)) {
            String[] sides = part.split("=", -1);
            boolean known = List.of("new", "existing").contains(sides[0])
                    || (Deals.STAGE.choices().contains(sides[0])
                            && !List.of("won", "lost").contains(sides[0]));
            if (sides.length != 2
                    || !known
                    || new BigDecimal(sides[1]).signum() < 0
                    || new BigDecimal(sides[1]).compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException(part);
            }
        }
        return plain;
    }

    private static String positive(String value) {
        if (new BigDecimal(value).signum() <= 0) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }

    /** Parts with a name, a colon and a filter each, semicolons between. */
    private static String named(String value) {
        for (String part : value.split(";", -1)) {
            int colon = part.indexOf(':');
            if (colon < 1 || part.substring(0, colon).isBlank()) {
                throw new IllegalArgumentException(part);
            }
        }
        return value;
    }
}
