package crm.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Values that {@code crm score} computes for contacts and companies; read-only fields of both. */
public final class Measures {
    /** The table that keeps them, one row for each contact or company scored. */
    public static final String TABLE = "measures";

    public static final Field<Long> ORDERS =
            Field.count("orders").about("Orders counted, cancelled ones aside.").measure();
    public static final Field<BigDecimal> SPEND =
            Field.money("spend").about("Sum of the amounts of those orders.").measure();
    public static final Field<LocalDate> FIRST_ORDER =
            Field.date("first_order").about("Day of the first order.").measure();
    public static final Field<LocalDate> LAST_ORDER =
            Field.date("last_order").about("Day of the last order.").measure();
    public static final Field<Long> RECENCY =
            Field.count("recency").about("Days since the last order.").measure();
    public static final Field<Long> TENURE =
            Field.count("tenure").about("Days since the first order.").measure();
    public static final Field<BigDecimal> AVG_ORDER =
            Field.money("avg_order").about("Spend divided by orders.").measure();
    public static final Field<Long> R = Field.count("r")
            .about("Recency score, 5 for the fifth that bought last.")
            .measure();
    public static final Field<Long> F = Field.count("f")
            .about("Frequency score, 5 for the fifth with most orders.")
            .measure();
    public static final Field<Long> M = Field.count("m")
            .about("Monetary score, 5 for the fifth that spent most.")
            .measure();
    public static final Field<String> RFM = Field.text("rfm")
            .about("The three scores side by side, 555 the best.")
            .measure();
    public static final Field<String> TIER = Field.text("tier")
            .about("A to D by spend: who makes the first 50, 80, 95 and 100 percent of it.")
            .measure();
    public static final Field<String> STAGE = Field.text("stage")
            .about("stranger, prospect, first-time, repeat, client, or former.")
            .measure();

    public static final Field<BigDecimal> MARGIN = Field.money("margin")
            .about("Sum of amount less cost over the orders whose cost is known.")
            .measure();
    public static final Field<BigDecimal> PAST_VALUE = Field.money("past_value")
            .about("Past customer value: the margin of each order, carried to today with crm config discount_rate.")
            .measure();
    public static final Field<Long> DECILE = Field.count("decile")
            .about("1 for the tenth of customers with most spend, 10 for the last.")
            .measure();
    public static final Field<BigDecimal> INTERVAL = Field.number("interval")
            .about("Days from one order to the next, on average.")
            .measure();
    public static final Field<LocalDate> NEXT_ORDER = Field.date("next_order")
            .about("When the next order is due: interval after the last one, the median interval for who ordered once.")
            .measure();
    public static final Field<BigDecimal> P_ALIVE = Field.number("p_alive")
            .about("Probability, 0 to 1, that the customer has not left for good.")
            .measure();
    public static final Field<BigDecimal> CHURN =
            Field.number("churn").about("Churn risk: 1 - p_alive.").measure();
    public static final Field<BigDecimal> EXPECTED_ORDERS = Field.number("expected_orders")
            .about("Orders to be expected in the next crm config horizon weeks.")
            .measure();
    public static final Field<BigDecimal> EXPECTED_SPEND = Field.money("expected_spend")
            .about("Spend to be expected in the next crm config horizon weeks.")
            .measure();
    public static final Field<BigDecimal> CLV = Field.money("clv")
            .about("Customer lifetime value: margin to be expected over the horizon, discounted to today.")
            .measure();
    public static final Field<BigDecimal> SECOND_VALUE = Field.money("second_value")
            .about(
                    "Second lifetime value: what who came back after former_after days brings from then on, less win_back_cost.")
            .measure();

    public static final Field<BigDecimal> COST_TO_SERVE = Field.money("cost_to_serve")
            .about(
                    "Minutes of activities x minute_cost, orders x order_cost, returns x return_cost, tickets x ticket_cost.")
            .measure();
    public static final Field<BigDecimal> PROFIT =
            Field.money("profit").about("Margin less cost_to_serve.").measure();
    public static final Field<BigDecimal> DISCOUNT_SHARE = Field.number("discount_share")
            .about("Share, 0 to 1, of the price before discount that was given as discount.")
            .measure();
    public static final Field<Long> RETURNS = Field.count("returns")
            .about("Orders that were returned, in whole or in part.")
            .measure();
    public static final Field<BigDecimal> RETURN_RATE = Field.number("return_rate")
            .about("Value returned divided by value bought, 0 to 1.")
            .measure();
    public static final Field<BigDecimal> RFM_SCORE = Field.number("rfm_score")
            .about("r, f and m added up with the weights of crm config rfm_weights.")
            .measure();
    public static final Field<BigDecimal> SHARE_OF_WALLET = Field.number("share_of_wallet")
            .about(
                    "Spend of the last 365 days divided by what the field crm config wallet_field says is spent in a year.")
            .measure();
    public static final Field<LocalDate> LAST_TOUCH = Field.date("last_touch")
            .about("Day of the last activity, in or out, or ticket.")
            .measure();
    public static final Field<Long> COMPLAINTS = Field.count("complaints")
            .about(
                    "Complaints of the last 365 days: tickets of that kind, activities and tickets with a tag of complaint_tags.")
            .measure();
    public static final Field<BigDecimal> RESPONSIVENESS = Field.number("responsiveness")
            .about("Probability, 0 to 1, of an answer to the next touch: answered over reached, drawn to that of all.")
            .measure();
    public static final Field<Long> OPEN_LEADS =
            Field.count("open_leads").about("Leads that are open.").measure();
    public static final Field<Long> OPEN_DEALS =
            Field.count("open_deals").about("Deals that are open.").measure();

    public static final Field<BigDecimal> LIFETIME_VALUE = Field.money("lifetime_value")
            .about("Lifetime value: past_value + clv, what the whole relationship is worth today.")
            .measure();

    public static final Field<String> PREFERRED_CHANNEL = Field.text("preferred_channel")
            .about("The channel of most touches from them, recent ones weighing more; else of most answers."
                    + " What was answered in surveys aside.")
            .measure();
    public static final Field<List<String>> TRAITS = Field.tags("traits")
            .about("What is costly about a customer: sale-only, complainer, returner, infrequent.")
            .measure();
    public static final Field<String> LADDER = Field.text("ladder")
            .about("Rung of the loyalty ladder, stranger to partner, or former (crm ladder show ladder).")
            .measure();
    public static final Field<String> RELATIONSHIP = Field.text("relationship")
            .about("Rung of the relationship: stranger, acquaintance, friend, partner (crm ladder show relationship).")
            .measure();
    public static final Field<String> LIFECYCLE = Field.text("lifecycle")
            .about("Rung of the life cycle: lead, prospect, customer, former (crm ladder show lifecycle).")
            .measure();
    public static final Field<String> LOYALTY = Field.text("loyalty")
            .about("Loyalty by attitude and behaviour: none, spurious, latent, true (crm ladder show loyalty).")
            .measure();

    /** Points of a lead by rules. */
    public static final Field<Long> SCORE = Field.count("score")
            .about("Lead score, 0 to 100: the points of the rules that hold (crm lead rules).")
            .measure();
    /** Learned chance of a lead. */
    public static final Field<BigDecimal> CHANCE = Field.number("chance")
            .about("Probability, 0 to 1, that the lead is converted, learned from closed leads (crm lead score --model"
                    + " logistic).")
            .measure();

    /** Those of contacts and companies that are kept as figures which may be missing one by one. */
    public static final List<Field<?>> FIGURES = List.of(
            MARGIN,
            PAST_VALUE,
            DECILE,
            INTERVAL,
            NEXT_ORDER,
            P_ALIVE,
            CHURN,
            EXPECTED_ORDERS,
            EXPECTED_SPEND,
            CLV,
            SECOND_VALUE,
            COST_TO_SERVE,
            PROFIT,
            DISCOUNT_SHARE,
            RETURNS,
            RETURN_RATE,
            RFM_SCORE,
            SHARE_OF_WALLET,
            LAST_TOUCH,
            COMPLAINTS,
            RESPONSIVENESS,
            OPEN_LEADS,
            OPEN_DEALS,
            LIFETIME_VALUE);

    /** Those of contacts and companies that are words, any of which may be missing. */
    public static final List<Field<?>> WORDS =
            List.of(PREFERRED_CHANNEL, TRAITS, LADDER, RELATIONSHIP, LIFECYCLE, LOYALTY);

    /** Those of leads, kept as figures too. */
    public static final List<Field<?>> OF_LEADS = List.of(SCORE, CHANCE);

    /** The measures that everyone who ordered has. */
    private static final List<Field<?>> BASE =
            List.of(ORDERS, SPEND, FIRST_ORDER, LAST_ORDER, RECENCY, TENURE, AVG_ORDER, R, F, M, RFM, TIER, STAGE);

    /** All measures of contacts and companies, in the order in which people see them. */
    public static final List<Field<?>> FIELDS =
            Stream.of(BASE, FIGURES, WORDS).flatMap(List::stream).toList();

    /** The columns that are kept as figures, those of leads behind the others. */
    public static final List<Field<?>> NUMBERS =
            Stream.of(FIGURES, OF_LEADS).flatMap(List::stream).toList();

    /** All columns of the table behind the owner. */
    public static final List<Field<?>> COLUMNS =
            Stream.of(BASE, NUMBERS, WORDS).flatMap(List::stream).toList();

    private Measures() {}
}
