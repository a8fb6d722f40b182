package crm.model;

import static crm.model.Field.date;
import static crm.model.Field.link;
import static crm.model.Field.number;
import static crm.model.Field.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How many of a product lie at a place: one record a product and place. */
public final class Stock {
    public static final Field<Long> PRODUCT =
            link("product", "product").required().listed().about("The product.");
    public static final Field<String> PLACE =
            text("place").searchable().listed().about("Where it lies: shop, warehouse; empty where there is one only.");
    public static final Field<BigDecimal> QUANTITY =
            number("quantity").required().listed().about("How many there are.");
    public static final Field<LocalDate> COUNTED =
            date("counted").initially("today").listed().about("The day of which that is true.");
    public static final Field<BigDecimal> REORDER_LEVEL =
            number("reorder_level").listed().about("New ones are ordered when there are no more than so many.");
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("stock", "stock")
            .about("how many of a product lie at a place")
            .of(PRODUCT, PLACE, QUANTITY, COUNTED, REORDER_LEVEL, TAGS, REF, NOTES)
            .once(PRODUCT, PLACE)
            .flag("low", "quantity <= reorder_level");

    private Stock() {}
}
