package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.date;
import static crm.model.Field.link;
import static crm.model.Field.money;
import static crm.model.Field.number;
import static crm.model.Field.percent;
import static crm.model.Field.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Possible sales, moving through the stages of a pipeline. */
public final class Deals {
    public static final Field<String> NAME =
            text("name").required().searchable().listed().about("What may be sold.");
    public static final Field<Long> CONTACT =
            link("contact", "contact").indexed().listed().about("Who may buy.");
    public static final Field<Long> COMPANY = link("company", "company").about("The company that may buy.");
    public static final Field<String> STAGE = choice("stage", "qualified", "proposal", "negotiation", "won", "lost")
            .initially("qualified")
            .required()
            .listed()
            .about("Stage of the pipeline; won and lost are closed.");
    public static final Field<BigDecimal> AMOUNT = money("amount").listed().about("Expected amount.");
    public static final Field<BigDecimal> PROBABILITY = percent("probability").about("Chance to win it, in percent.");
    public static final Field<Long> PRODUCT = link("product", "product").about("The product it is about.");
    public static final Field<BigDecimal> QUANTITY = number("quantity").about("How many of the product.");
    public static final Field<LocalDate> EXPECTED = date("expected").listed().about("The day it is expected to close.");
    public static final Field<LocalDate> CLOSED = date("closed").setByVerb().about("The day it was won or lost.");
    public static final Field<String> REASON = text("reason").about("Why it was won or lost.");
    public static final Field<Long> LEAD = link("lead", "lead").about("The lead it was converted from.");
    public static final Field<Long> CAMPAIGN = link("campaign", "campaign").about("The campaign that brought it.");
    public static final Field<String> SOURCE = Common.source();
    public static final Field<String> OWNER = Common.owner().listed();
    public static final Field<LocalDate> SINCE = Common.since();
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("deal", "deals")
            .alias("opportunity")
            .about("a possible sale, moving through the stages of a pipeline")
            .of(
                    NAME,
                    CONTACT,
                    COMPANY,
                    STAGE,
                    AMOUNT,
                    PROBABILITY,
                    PRODUCT,
                    QUANTITY,
                    EXPECTED,
                    CLOSED,
                    REASON,
                    LEAD,
                    CAMPAIGN,
                    SOURCE,
                    OWNER,
                    SINCE,
                    TAGS,
                    REF,
                    NOTES)
            .titled(NAME)
            .flag("open", "stage not in (won, lost)")
            .flag("overdue", "stage not in (won, lost) and expected < today")
            .flag("mine", "owner = me");

    private Deals() {}
}
