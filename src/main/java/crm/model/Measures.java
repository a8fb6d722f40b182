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

    /** Those that are kept as figures which may be missing one by one; the last of all. */
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
            SECOND_VALUE);

    /** All measures, in the order in which people see them. */
    public static final List<Field<?>> FIELDS = Stream.concat(
                    Stream.<Field<?>>of(
                            ORDERS,
                            SPEND,
                            FIRST_ORDER,
                            LAST_ORDER,
                            RECENCY,
                            TENURE,
                            AVG_ORDER,
                            R,
                            F,
                            M,
                            RFM,
                            TIER,
                            STAGE),
                    FIGURES.stream())
            .toList();

    private Measures() {}
}
