package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.date;
import static crm.model.Field.link;
import static crm.model.Field.text;

import java.time.LocalDate;
import java.util.List;

/** Things to do, with an owner and a due day. */
public final class Tasks {
    public static final Field<String> NAME =
            text("name").required().searchable().listed().about("What is to be done.");
    public static final Field<LocalDate> DUE = date("due").listed().about("The day it is due.");
    public static final Field<String> STATUS = choice("status", "open", "done")
            .initially("open")
            .required()
            .listed()
            .about("Open or done.");
    public static final Field<String> PRIORITY =
            choice("priority", "high", "normal", "low").initially("normal").about("How much it matters.");
    public static final Field<String> OWNER = Common.owner().initially("me").listed();
    public static final Field<Long> CONTACT =
            link("contact", "contact").indexed().listed().about("For whom.");
    public static final Field<Long> COMPANY = link("company", "company").about("For which company.");
    public static final Field<Long> LEAD = link("lead", "lead").listed().about("For which lead.");
    public static final Field<Long> DEAL = link("deal", "deal").about("For which deal.");
    public static final Field<Long> CAMPAIGN = link("campaign", "campaign").about("For which campaign.");
    public static final Field<LocalDate> DONE = date("done").setByVerb().about("The day it was done.");
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("task", "tasks")
            .about("something to do, with an owner and a due day")
            .of(NAME, DUE, STATUS, PRIORITY, OWNER, CONTACT, COMPANY, LEAD, DEAL, CAMPAIGN, DONE, TAGS, REF, NOTES)
            .titled(NAME)
            .flag("open", "status = open")
            .flag("overdue", "status = open and due < today")
            .flag("mine", "owner = me");

    private Tasks() {}
}
