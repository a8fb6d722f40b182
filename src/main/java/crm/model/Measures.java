package crm.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

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

    /** All measures, in the order in which people see them. */
    public static final List<Field<?>> FIELDS =
            List.of(ORDERS, SPEND, FIRST_ORDER, LAST_ORDER, RECENCY, TENURE, AVG_ORDER, R, F, M, RFM, TIER, STAGE);

    private Measures() {}
}
