package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.date;
import static crm.model.Field.link;
import static crm.model.Field.money;
import static crm.model.Field.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Interests of contacts, each worked until it is converted or lost. */
public final class Leads {
    public static final Field<String> NAME = text("name").searchable().listed().about("What the interest is.");
    public static final Field<Long> CONTACT =
            link("contact", "contact").required().listed().about("Whose interest it is.");
    public static final Field<String> STATUS = choice("status", "new", "working", "qualified", "converted", "lost")
            .initially("new")
            .required()
            .listed()
            .about("How far it is; converted and lost are closed.");
    public static final Field<Long> CAMPAIGN =
            link("campaign", "campaign").listed().about("The campaign that brought it.");
    public static final Field<String> OWNER = Common.owner().listed();
    public static final Field<String> SOURCE = Common.source().listed();
    public static final Field<BigDecimal> AMOUNT = money("amount").about("What it may be worth.");
    public static final Field<LocalDate> NEXT_STEP = date("next_step").listed().about("The day of the next step.");
    public static final Field<String> REASON = text("reason").setByVerb().about("Why it was lost.");
    public static final Field<Long> DEAL = link("deal", "deal").setByVerb().about("The deal it was converted to.");
    public static final Field<LocalDate> SINCE = Common.since();
    public static final Field<LocalDate> CLOSED = date("closed").setByVerb().about("The day it was converted or lost.");
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("lead", "leads")
            .about("one interest of one contact, worked until it is converted or lost")
            .of(
                    NAME, CONTACT, STATUS, CAMPAIGN, OWNER, SOURCE, AMOUNT, NEXT_STEP, REASON, DEAL, SINCE, CLOSED,
                    TAGS, REF, NOTES)
            .titled(NAME)
            .flag("open", "status in (new, working, qualified)")
            .flag("overdue", "status in (new, working, qualified) and next_step < today")
            .flag("mine", "owner = me")
            .with(Measures.OF_LEADS);

    private Leads() {}
}
