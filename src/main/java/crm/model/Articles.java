package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.link;
import static crm.model.Field.longText;
import static crm.model.Field.text;

import java.time.LocalDate;
import java.util.List;

/** What the business has learned, kept to be found: answers to objections, ways to mend, how a sale was won. */
public final class Articles {
    public static final Field<String> TITLE =
            text("title").required().unique().searchable().listed().about("What it says, in a line.");
    public static final Field<String> USE = choice("use", "lead", "deal", "ticket", "customer", "any")
            .initially("any")
            .listed()
            .about("What one is working on when it helps.");
    public static final Field<String> STAGE =
            text("stage").searchable().listed().about("The stage or status in which it helps, such as negotiation.");
    public static final Field<Long> PRODUCT =
            link("product", "product").listed().about("The product it is about.");
    public static final Field<String> TEXT = longText("text").searchable().about("All of it, any length.");
    public static final Field<String> OWNER = Common.owner().initially("me");
    public static final Field<LocalDate> SINCE = Common.since().listed();
    public static final Field<String> SOURCE = Common.source();
    public static final Field<List<String>> TAGS = Common.tagList().listed();
    public static final Field<String> REF = Common.ref();

    public static final RecordType TYPE = RecordType.named("article", "articles")
            .about("something learned, kept to be found: an answer, a way to mend")
            .of(TITLE, USE, STAGE, PRODUCT, TEXT, OWNER, SINCE, SOURCE, TAGS, REF)
            .titled(TITLE)
            .flag("mine", "owner = me");

    private Articles() {}
}
