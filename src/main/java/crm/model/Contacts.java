package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.date;
import static crm.model.Field.email;
import static crm.model.Field.flag;
import static crm.model.Field.link;
import static crm.model.Field.phone;
import static crm.model.Field.text;
import static crm.model.Field.url;

import crm.value.PersonName;
import java.time.LocalDate;
import java.util.List;

/** People the business knows: one record for life. */
public final class Contacts {
    public static final Field<String> NAME =
            text("name").keyed().searchable().personal().listed().about("Full name.");
    public static final Field<String> PREFIX = text("prefix").personal().about("What stands before the name: Dr., Ms.");
    public static final Field<String> GIVEN = text("given").personal().about("Given name.");
    public static final Field<String> FAMILY = text("family").personal().about("Family name.");
    public static final Field<String> SUFFIX =
            text("suffix").personal().about("What stands behind the name: Jr., PhD.");
    public static final Field<Long> COMPANY =
            link("company", "company").listed().about("Where the person works.");
    public static final Field<String> JOB_TITLE = text("job_title").searchable().about("What the person does there.");
    public static final Field<String> EMAIL = email("email")
            .multi()
            .indexed()
            .searchable()
            .personal()
            .listed()
            .about("E-mail address; the first of several.");
    public static final Field<String> PHONE = phone("phone")
            .multi()
            .indexed()
            .searchable()
            .personal()
            .listed()
            .about("Phone number; the first of several.");
    public static final Field<String> HANDLE = text("handle")
            .multi()
            .indexed()
            .searchable()
            .personal()
            .about("Name in a social network, as network:name; the first of several.");
    public static final Field<String> STREET = Common.street();
    public static final Field<String> CITY = Common.city().listed();
    public static final Field<String> REGION = Common.region();
    public static final Field<String> POSTCODE = Common.postcode();
    public static final Field<String> COUNTRY = Common.land().listed();
    public static final Field<String> LANGUAGE = text("language").about("Language the person is addressed in.");
    public static final Field<LocalDate> BIRTHDAY = date("birthday").personal().about("Day of birth.");
    public static final Field<String> WEBSITE = url("website").personal().about("Page in the web.");
    public static final Field<String> BUYING_ROLE = choice(
                    "buying_role", "initiator", "influencer", "decider", "buyer", "user", "gatekeeper", "other")
            .about("Part in a purchase: who decides, who only uses it.");
    public static final Field<String> BEHAVIOUR =
            text("behaviour").personal().about("How the person buys: compares prices, at the end of a year.");
    public static final Field<String> VALUES =
            text("values").personal().about("What the person values: quality, speed, being known.");
    public static final Field<String> MOTIVATION = text("motivation").personal().about("Why the person buys.");
    public static final Field<String> MEDIA = text("media").personal().about("What the person reads and hears.");
    public static final Field<String> INFLUENCES =
            text("influences").personal().about("Who and what sways the person.");
    public static final Field<String> SOURCE = Common.source();
    public static final Field<String> OWNER = Common.owner();
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref().personal();
    public static final Field<LocalDate> SINCE = Common.since();
    public static final Field<Boolean> RESTRICTED = flag("restricted")
            .setByVerb()
            .about("Whether the data are kept but not used: no campaign, letter or call.");
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("contact", "contacts")
            .alias("person")
            .about("a person the business knows, one record for life")
            .of(
                    NAME,
                    PREFIX,
                    GIVEN,
                    FAMILY,
                    SUFFIX,
                    COMPANY,
                    JOB_TITLE,
                    EMAIL,
                    PHONE,
                    HANDLE,
                    STREET,
                    CITY,
                    REGION,
                    POSTCODE,
                    COUNTRY,
                    LANGUAGE,
                    BIRTHDAY,
                    WEBSITE,
                    BUYING_ROLE,
                    BEHAVIOUR,
                    VALUES,
                    MOTIVATION,
                    MEDIA,
                    INFLUENCES,
                    SOURCE,
                    OWNER,
                    TAGS,
                    REF,
                    SINCE,
                    RESTRICTED,
                    NOTES)
            .titled(NAME)
            .completing(Contacts::named)
            .oneOf(NAME, EMAIL, PHONE, REF)
            .flag("mine", "owner = me")
            .with(Measures.FIELDS);

    private Contacts() {}

    /** Fills the full name from its parts, or the parts from the full name. */
    private static Row named(Row row) {
        boolean parts = row.get(GIVEN).isPresent() || row.get(FAMILY).isPresent();
        if (row.get(NAME).isPresent() && !parts) {
            PersonName name = PersonName.parse(row.require(NAME));
            return row.withOptional(PREFIX, row.get(PREFIX).or(name::prefix))
                    .withOptional(GIVEN, name.given())
                    .withOptional(FAMILY, name.family())
                    .withOptional(SUFFIX, row.get(SUFFIX).or(name::suffix));
        }
        if (row.get(NAME).isEmpty() && parts) {
            return row.with(
                    NAME, new PersonName(row.get(PREFIX), row.get(GIVEN), row.get(FAMILY), row.get(SUFFIX)).full());
        }
        return row;
    }
}
