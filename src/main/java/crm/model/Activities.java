package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.count;
import static crm.model.Field.link;
import static crm.model.Field.text;
import static crm.model.Field.time;

import java.time.Instant;
import java.util.List;

/** Touches with contacts over a channel, in or out. */
public final class Activities {
    /** The channel of answers to questions: the subject is the question, the outcome the answer, several with semicolons. */
    public static final String SURVEY = "survey";

    public static final Field<String> SUBJECT =
            text("subject").searchable().listed().about("What it was about.");
    public static final Field<Instant> TIME =
            time("time").required().initially("now").listed().about("When it was.");
    public static final Field<String> CHANNEL = choice(
                    "channel", "phone", "email", "visit", "chat", "form", "sms", "social", "post", "fax", SURVEY,
                    "other")
            .initially("other")
            .required()
            .listed()
            .about("How it was.");
    public static final Field<String> DIRECTION =
            choice("direction", "in", "out").initially("out").listed().about("From them (in) or from us (out).");
    public static final Field<Long> CONTACT =
            link("contact", "contact").indexed().listed().about("With whom.");
    public static final Field<Long> COMPANY = link("company", "company").about("With which company.");
    public static final Field<Long> LEAD = link("lead", "lead").about("For which lead.");
    public static final Field<Long> DEAL = link("deal", "deal").about("For which deal.");
    public static final Field<Long> CAMPAIGN = link("campaign", "campaign").about("For which campaign.");
    public static final Field<String> OUTCOME = text("outcome").about("What came of it.");
    public static final Field<Long> MINUTES = count("minutes").about("How long it took, in minutes.");
    public static final Field<String> OWNER = Common.owner().initially("me");
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("activity", "activities")
            .about("one touch with a contact over a channel, in or out")
            .of(
                    SUBJECT, TIME, CHANNEL, DIRECTION, CONTACT, COMPANY, LEAD, DEAL, CAMPAIGN, OUTCOME, MINUTES, OWNER,
                    TAGS, REF, NOTES)
            .titled(SUBJECT)
            .flag("mine", "owner = me");

    private Activities() {}
}
