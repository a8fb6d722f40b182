package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.date;
import static crm.model.Field.link;
import static crm.model.Field.money;
import static crm.model.Field.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Measured efforts: who is in them, over which channel, at what cost. */
public final class Campaigns {
    public static final Field<String> NAME =
            text("name").required().unique().searchable().listed().about("Name of the campaign.");
    public static final Field<String> CHANNEL = choice(
                    "channel", "email", "sms", "phone", "post", "social", "visit", "other")
            .initially("other")
            .listed()
            .about("How members are reached.");
    public static final Field<Long> SEGMENT =
            link("segment", "segment").listed().about("Whom it is for.");
    public static final Field<String> STATUS = choice("status", "planned", "running", "closed")
            .initially("planned")
            .required()
            .listed()
            .about("Planned until the first merge, then running, at last closed.");
    public static final Field<String> PURPOSE =
            text("purpose").initially("offers").about("What the members are addressed for; consents name it.");
    public static final Field<String> AIM = choice("aim", "acquisition", "retention", "win-back")
            .about("Whether it is to get, keep or win back customers: crm report costs goes by it.");
    public static final Field<BigDecimal> COST = money("cost").listed().about("What it costs in all.");
    public static final Field<LocalDate> STARTS =
            date("starts").initially("today").listed().about("First day.");
    public static final Field<LocalDate> ENDS = date("ends").about("Last day.");
    public static final Field<String> OWNER = Common.owner();
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("campaign", "campaigns")
            .about("a measured effort over a channel, with members and a cost")
            .of(NAME, CHANNEL, SEGMENT, STATUS, PURPOSE, AIM, COST, STARTS, ENDS, OWNER, TAGS, REF, NOTES)
            .titled(NAME)
            .flag("open", "status != closed")
            .flag("mine", "owner = me");

    private Campaigns() {}
}
