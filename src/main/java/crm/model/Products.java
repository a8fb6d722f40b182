package crm.model;

import static crm.model.Field.flag;
import static crm.model.Field.money;
import static crm.model.Field.text;

import java.math.BigDecimal;
import java.util.List;

/** What is sold. */
public final class Products {
    public static final Field<String> NAME =
            text("name").required().unique().searchable().listed().about("Name of the product.");
    public static final Field<String> CODE =
            text("code").keyed().searchable().listed().about("Article number, SKU.");
    public static final Field<String> CATEGORY =
            text("category").searchable().listed().about("Product line.");
    public static final Field<BigDecimal> PRICE = money("price").listed().about("List price of one.");
    public static final Field<BigDecimal> COST = money("cost").about("What one costs the business.");
    public static final Field<String> UNIT = text("unit").about("What one is: piece, hour, kg.");
    public static final Field<Boolean> ACTIVE = flag("active").initially("yes").about("Whether it is sold now.");
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("product", "products")
            .about("something that is sold")
            .of(NAME, CODE, CATEGORY, PRICE, COST, UNIT, ACTIVE, TAGS, REF, NOTES)
            .titled(NAME);

    private Products() {}
}
