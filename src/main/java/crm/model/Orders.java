package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.count;
import static crm.model.Field.date;
import static crm.model.Field.link;
import static crm.model.Field.money;
import static crm.model.Field.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What was bought, when and for how much; returns are negative. */
public final class Orders {
    public static final Field<String> NUMBER =
            text("number").keyed().searchable().listed().about("Number of the order, where it has one.");
    public static final Field<Long> CUSTOMER =
            link("customer", "contact").indexed().listed().about("The contact who bought.");
    public static final Field<Long> COMPANY =
            link("company", "company").indexed().about("The company that bought.");
    public static final Field<LocalDate> DATE =
            date("date").required().initially("today").listed().about("The day of the order.");
    public static final Field<BigDecimal> AMOUNT =
            money("amount").required().listed().about("What the customer pays, in the business's currency.");
    public static final Field<BigDecimal> COST = money("cost").about("What the goods cost the business.");
    public static final Field<BigDecimal> DISCOUNT = money("discount").about("What was taken off the price.");
    public static final Field<String> STATUS = choice("status", "placed", "paid", "shipped", "returned", "cancelled")
            .initially("placed")
            .listed()
            .about("How far it is; cancelled ones do not count.");
    public static final Field<String> PLACE = text("place").searchable().about("Where it was bought: shop, web, fair.");
    public static final Field<Long> CAMPAIGN = link("campaign", "campaign").about("The campaign that brought it.");
    public static final Field<Long> DEAL = link("deal", "deal").about("The deal that it came from.");
    public static final Field<Long> SAME = count("same")
            .setByVerb()
            .about("Tells apart orders without a number that are otherwise equal: 1 for the first.");
    public static final Field<String> SOURCE = Common.source();
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("order", "orders")
            .about("something bought: when, by whom, for how much; a return is negative")
            .of(
                    NUMBER, CUSTOMER, COMPANY, DATE, AMOUNT, COST, DISCOUNT, STATUS, PLACE, CAMPAIGN, DEAL, SAME,
                    SOURCE, TAGS, REF, NOTES)
            .titled(NUMBER);

    private Orders() {}

    /** Whether an order was cancelled: such orders do not count. */
    public static boolean isCancelled(Row order) {
        return order.get(STATUS).filter("cancelled"::equals).isPresent();
    }
}
