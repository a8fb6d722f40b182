package crm.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The settings of a business, each with what it means and what holds until it is set. */
public enum Setting {
    /** ISO 4217 code of the one base currency. */
    CURRENCY("USD", "The base currency, as its ISO 4217 code."),
    /** ISO 3166 code of the home country. */
    COUNTRY("", "The home country: phone numbers without a country code belong there."),
    /** IANA zone in which days begin and end. */
    ZONE("", "The time zone in which days begin and end, such as Europe/Zurich; empty for the machine's."),
    /** How 1/2/2026 is read. */
    DATE_ORDER("", "How 1/2/2026 is read: ymd, dmy or mdy; empty refuses such dates."),
    /** Channels that need a consent on record. */
    OPT_IN("email,sms,phone", "Channels for which a campaign needs a consent on record."),
    /** Channels open to everyone who has not refused. */
    OPT_OUT("post,social,visit,other", "Channels a campaign may use with everyone who has not refused them."),
    /** Who sends the e-mails of campaigns. */
    SENDER("", "Who sends the e-mails of campaigns: an address, or Name <address>."),
    /** Where one unsubscribes. */
    UNSUBSCRIBE("", "Where e-mails of campaigns say to unsubscribe: an address, or an https link with {{id}} in it."),
    /** Shares of spend that end each tier. */
    TIERS("50,80,95", "Where tiers A, B and C end: cumulated percent of spend, best customers first."),
    /** Days after which a customer without orders is a former one. */
    FORMER_AFTER("365", "Days without an order after which a customer counts as former."),
    /** How far expectations look ahead. */
    HORIZON("52", "How many weeks ahead expected_orders, expected_spend and clv look."),
    /** What money loses in a year. */
    DISCOUNT_RATE("10", "What money loses in a year, in percent: past_value and clv are discounted by it."),
    /** What of spend is margin. */
    MARGIN_SHARE(
            "",
            "Percent of spend that is margin, for clv and orders without a cost; empty for that of orders with one, else 100."),
    /** What winning a customer back costs. */
    WIN_BACK_COST("0", "What winning one lost customer back costs: second_value is less by it.");

    private final String initial;
    private final String about;

    Setting(String initial, String about) {
        this.initial = initial;
        this.about = about;
    }

    /** Its name on the command line: {@code date_order}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What holds until it is set; empty for nothing. */
    public String initial() {
        return initial;
    }

    /** What it means. */
    public String about() {
        return about;
    }

    /** The setting of that name. */
    public static Optional<Setting> named(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(name))
                .findFirst();
    }

    /** All names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }
}
