package crm.model;

import static crm.model.Field.date;
import static crm.model.Field.link;
import static crm.model.Field.money;
import static crm.model.Field.number;
import static crm.model.Field.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Prices of products by list, time, quantity and customer, beside the list price of the product itself. */
public final class Prices {
    public static final Field<Long> PRODUCT =
            link("product", "product").required().listed().about("The product.");
    public static final Field<String> LIST = text("list")
            .initially("standard")
            .required()
            .searchable()
            .listed()
            .about("The price list: standard, wholesale, sale.");
    public static final Field<BigDecimal> QUANTITY =
            number("quantity").initially("1").listed().about("From how many on it holds.");
    public static final Field<BigDecimal> PRICE =
            money("price").required().listed().about("Price of one, in the business's currency.");
    public static final Field<LocalDate> SINCE = date("since").listed().about("The first day it holds.");
    public static final Field<LocalDate> UNTIL = date("until").listed().about("The last day it holds.");
    public static final Field<Long> SEGMENT = link("segment", "segment").about("The segment it is for.");
    public static final Field<Long> CONTACT = link("contact", "contact").about("The contact it is for.");
    public static final Field<String> SOURCE = Common.source();
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("price", "prices")
            .about("what a product costs by list, time, quantity and customer")
            .of(PRODUCT, LIST, QUANTITY, PRICE, SINCE, UNTIL, SEGMENT, CONTACT, SOURCE, TAGS, REF, NOTES)
            .flag("current", "(since is empty or since <= today) and (until is empty or until >= today)");

    private Prices() {}
}
