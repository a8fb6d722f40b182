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
    /** What other currencies are worth. */
    RATES(
            "",
            "What one of another currency is worth in the base currency, from a day on: EUR 2026-01-01 1.085, GBP 1.27."),
    /** Who sends the e-mails of campaigns. */
    SENDER("", "Who sends the e-mails of campaigns: an address, or Name <address>."),
    /** Where one unsubscribes. */
    UNSUBSCRIBE("", "Where e-mails of campaigns say to unsubscribe: an address, or an https link with {{id}} in it."),
    /** Shares of spend that end each tier. */
    TIERS("50,80,95", "Where tiers A, B and C end: cumulated percent of spend, best customers first."),
    /** Days after which a customer without orders is a former one. */
    FORMER_AFTER(
            "365",
            "Days that an order keeps one a customer, its own included: former is who has none in the last 365."),
    /** How far expectations look ahead. */
    HORIZON("52", "How many weeks ahead expected_orders, expected_spend and clv look."),
    /** What money loses in a year. */
    DISCOUNT_RATE("10", "What money loses in a year, in percent: past_value and clv are discounted by it."),
    /** What of spend is margin. */
    MARGIN_SHARE(
            "",
            "Percent of spend that is margin, for clv and orders without a cost; empty for that of orders with one, else 100."),
    /** What winning a customer back costs. */
    WIN_BACK_COST("0", "What winning one lost customer back costs: second_value is less by it."),
    /** How many groups of recency, frequency and money. */
    RFM_BINS("5", "Groups of recency, frequency and money, 2 to 10: one number for all, or three such as 5,4,3."),
    /** What the three scores count. */
    RFM_WEIGHTS("1,1,1", "What r, f and m count in rfm_score, such as 5,3,2."),
    /** Whether each is cut for itself. */
    RFM_NESTED("no", "yes cuts frequency within each group of recency, and money within those; no each for itself."),
    /** Which group is the best. */
    RFM_BEST("last", "Which group is the best one: last (5 of 5), or first (1)."),
    /** What a minute with a customer costs. */
    MINUTE_COST("", "What a minute of an activity costs: one amount, or by channel, such as 0.8,phone=1.2,visit=2."),
    /** What handling an order costs. */
    ORDER_COST("", "What packing and shipping an order costs, on average."),
    /** What handling a return costs. */
    RETURN_COST("", "What handling a return costs, on average."),
    /** What the name of the business is worth. */
    BRAND_EQUITY("", "What the name of the business is worth, as you say or a survey did: crm report equity --by clv."),
    /** What handling a ticket costs. */
    TICKET_COST("", "What handling a ticket costs, on average, beside the minutes of activities about it."),
    /** From which share of discounted orders on a customer buys only on sale. */
    SALE_ONLY("90", "Percent of orders with a discount from which on a customer of two or more is sale-only."),
    /** From how many complaints on a customer complains often. */
    COMPLAINER("3", "Complaints in 365 days from which on a customer is a complainer."),
    /** What marks complaints. */
    COMPLAINT_TAGS(
            "complaint", "Tags that make an activity or ticket a complaint, as the kind complaint does a ticket."),
    /** From which share of returned value on a customer returns often. */
    RETURNER("30", "Percent of the value bought, given back in two returns or more, from which on one is a returner."),
    /** Below how many orders a year a customer buys seldom. */
    INFREQUENT("1", "Orders a year below which, a year after the first, a customer is infrequent."),
    /** How fast touches lose weight. */
    TOUCH_HALF_LIFE("180", "Days after which a touch counts half for preferred_channel."),
    /** When an answer is one. */
    ANSWER_WITHIN("14", "Days within which a touch from them answers the one from us before it."),
    /** Outcomes that say a touch was answered. */
    ANSWERED("answered,reached,replied,responded,connected", "Outcomes of activities that say they were answered."),
    /** Where the spend in the category stands. */
    WALLET_FIELD("", "The own field that says what a contact or company spends in our category in a year."),
    /** Until when what was bought runs. */
    ENDS_FIELD(
            "", "The own date field of orders that says until when what was bought runs: a contract, a subscription."),
    /** The loyalty ladder. */
    LADDER(
            "stranger: ; prospect: stage = prospect; first-time: orders >= 1; repeat: orders >= 2; client: orders >= 5;"
                    + " advocate: orders >= 1 and tags = advocate; partner: tags = partner; former: stage = former",
            "Rungs of the measure ladder, the lowest first: name: filter; ... (crm ladder)."),
    /** From stranger to partner. */
    RELATIONSHIP(
            "stranger: ; acquaintance: orders >= 1; friend: orders >= 3 and stage != former and complaints = 0;"
                    + " partner: tags = partner",
            "Rungs of the measure relationship, the lowest first (crm ladder)."),
    /** From lead to former customer. */
    LIFECYCLE(
            "lead: open_leads >= 1; prospect: open_deals >= 1; customer: orders >= 1; former: stage = former",
            "Rungs of the measure lifecycle, the lowest first (crm ladder)."),
    /** Attitude and behaviour. */
    LOYALTY(
            "none: orders >= 1; spurious: orders >= 3 and stage != former;"
                    + " latent: orders >= 1 and traits != complainer and (tags = advocate or responsiveness >= 0.5);"
                    + " true: orders >= 3 and stage != former and traits != complainer and (tags = advocate or"
                    + " responsiveness >= 0.5)",
            "Rungs of the measure loyalty, the lowest first (crm ladder)."),
    /** What the scorecard is to reach. */
    TARGETS("", "Targets of crm report scorecard: figure=number, ..., such as retention_rate=80,new_customers=100."),
    /** What makes a lead promising. */
    LEAD_RULES(
            "20: source = Referral; 20: status = qualified; 10: status = working; 15: campaign is not empty;"
                    + " 10: amount is not empty; 10: contact.email is not empty; 10: contact.phone is not empty;"
                    + " 10: contact.company is not empty; 20: contact.orders >= 1; -20: overdue",
            "Rules of the lead score, points: filter; ... (crm lead rules).");

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
