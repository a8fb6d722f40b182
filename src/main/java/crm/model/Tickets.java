package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.link;
import static crm.model.Field.text;
import static crm.model.Field.time;

import java.time.Instant;
import java.util.List;

/** Requests and complaints of contacts, each worked until it is closed. */
public final class Tickets {
    public static final Field<String> SUBJECT =
            text("subject").required().searchable().listed().about("What it is about.");
    public static final Field<String> KIND = choice(
                    "kind", "question", "request", "problem", "complaint", "return", "other")
            .initially("request")
            .required()
            .listed()
            .about("What sort of matter it is.");
    public static final Field<String> STATUS = choice("status", "open", "waiting", "closed")
            .initially("open")
            .required()
            .listed()
            .about("Open, waiting for the contact, or closed.");
    public static final Field<String> PRIORITY = choice("priority", "urgent", "high", "normal", "low")
            .initially("normal")
            .required()
            .listed()
            .about("How much it matters.");
    public static final Field<String> CHANNEL = choice(
                    "channel", "phone", "email", "visit", "chat", "form", "sms", "social", "post", "fax", "other")
            .initially("other")
            .about("How it came in.");
    public static final Field<Long> CONTACT =
            link("contact", "contact").listed().about("Whose matter it is.");
    public static final Field<Long> COMPANY = link("company", "company").about("Which company's matter it is.");
    public static final Field<Long> ORDER = link("order", "order").about("The order it is about.");
    public static final Field<Long> PRODUCT = link("product", "product").about("The product it is about.");
    public static final Field<Instant> OPENED =
            time("opened").required().initially("now").listed().about("When it came in.");
    public static final Field<Instant> DUE = time("due").listed().about("When it is to be closed at the latest.");
    public static final Field<Instant> CLOSED = time("closed").setByVerb().about("When it was closed.");
    public static final Field<String> RESOLUTION = text("resolution").about("What came of it.");
    public static final Field<String> OWNER = Common.owner().listed();
    public static final Field<String> SOURCE = Common.source();
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("ticket", "tickets")
            .alias("case")
            .about("a request or complaint of a contact, worked until it is closed")
            .of(
                    SUBJECT,
                    KIND,
                    STATUS,
                    PRIORITY,
                    CHANNEL,
                    CONTACT,
                    COMPANY,
                    ORDER,
                    PRODUCT,
                    OPENED,
                    DUE,
                    CLOSED,
                    RESOLUTION,
                    OWNER,
                    SOURCE,
                    TAGS,
                    REF,
                    NOTES)
            .titled(SUBJECT)
            .flag("open", "status in (open, waiting)")
            .flag("overdue", "status in (open, waiting) and due < now")
            .flag("mine", "owner = me");

    private Tickets() {}
}
