package crm.model;

import static crm.model.Field.count;
import static crm.model.Field.email;
import static crm.model.Field.link;
import static crm.model.Field.money;
import static crm.model.Field.phone;
import static crm.model.Field.text;
import static crm.model.Field.url;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Organisations; contacts belong to them, and they to parent companies. */
public final class Companies {
    public static final Field<String> NAME =
            text("name").required().keyed().searchable().listed().about("Name of the company.");
    public static final Field<String> DOMAIN =
            text("domain").keyed().searchable().listed().about("Its internet domain, such as example.com.");
    public static final Field<Long> PARENT = link("parent", "company").about("The company it belongs to.");
    public static final Field<String> INDUSTRY =
            text("industry").searchable().listed().about("What it does.");
    public static final Field<Long> EMPLOYEES = count("employees").about("People who work there.");
    public static final Field<BigDecimal> REVENUE = money("revenue").about("Its yearly revenue.");
    public static final Field<String> EMAIL =
            email("email").multi().indexed().searchable().about("E-mail address of the company.");
    public static final Field<String> PHONE =
            phone("phone").multi().indexed().searchable().listed().about("Phone number of the company.");
    public static final Field<String> WEBSITE = url("website").about("Page in the web.");
    public static final Field<String> STREET = Common.street();
    public static final Field<String> CITY = Common.city().listed();
    public static final Field<String> REGION = Common.region();
    public static final Field<String> POSTCODE = Common.postcode();
    public static final Field<String> COUNTRY = Common.land().listed();
    public static final Field<String> SOURCE = Common.source();
    public static final Field<String> OWNER = Common.owner();
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<LocalDate> SINCE = Common.since();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("company", "companies")
            .alias("account")
            .about("an organisation; contacts belong to companies, companies to parent companies")
            .of(
                    NAME, DOMAIN, PARENT, INDUSTRY, EMPLOYEES, REVENUE, EMAIL, PHONE, WEBSITE, STREET, CITY, REGION,
                    POSTCODE, COUNTRY, SOURCE, OWNER, TAGS, REF, SINCE, NOTES)
            .titled(NAME)
            .flag("mine", "owner = me")
            .with(Measures.FIELDS);

    private Companies() {}
}
