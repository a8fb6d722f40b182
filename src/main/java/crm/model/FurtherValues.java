package crm.model;

import static crm.model.Field.link;
import static crm.model.Field.text;

/** Second and further e-mails, phones, handles, external ids and addresses of a record. */
public final class FurtherValues {
    public static final Field<Long> OWNER =
            link("owner", "contact").required().indexed().about("Whose value it is.");
    public static final Field<String> KIND =
            text("kind").required().about("Which field it is a further value of, or address.");
    public static final Field<String> LABEL = text("label").listed().about("What kind of it: work, home, mobile.");
    public static final Field<String> CONTENT =
            text("content").indexed().personal().listed().about("The value; the street of an address.");
    public static final Field<String> CITY = Common.city();
    public static final Field<String> REGION = Common.region();
    public static final Field<String> POSTCODE = Common.postcode();
    public static final Field<String> COUNTRY = Common.land();

    /** The kind of the values that keep the ids of records that were merged into this one. */
    public static final String MERGED = "merged";

    /** The kind of the values of an activity that keep the ids of further contacts it was with. */
    public static final String WITH = "with";

    public static final RecordType TYPE = RecordType.named("value", "further_values")
            .about("a second or further e-mail, phone, handle, external id or address")
            .of(OWNER, KIND, LABEL, CONTENT, CITY, REGION, POSTCODE, COUNTRY)
            .titled(CONTENT)
            .part();

    private FurtherValues() {}
}
