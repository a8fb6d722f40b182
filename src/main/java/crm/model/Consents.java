package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.date;
import static crm.model.Field.link;
import static crm.model.Field.text;

import java.time.LocalDate;

/** May we use this channel for this purpose: since when, from which source, with which proof. */
public final class Consents {
    public static final Field<Long> CONTACT =
            link("contact", "contact").required().indexed().listed().about("Whose consent it is.");
    public static final Field<String> CHANNEL = choice(
                    "channel", "email", "sms", "phone", "post", "social", "visit", "other")
            .required()
            .listed()
            .about("Which channel.");
    public static final Field<String> STATE =
            choice("state", "granted", "refused").required().listed().about("Granted or refused; the latest counts.");
    public static final Field<String> PURPOSE = text("purpose").listed().about("What for; empty for everything.");
    public static final Field<LocalDate> DATE =
            date("date").required().initially("today").listed().about("Since when.");
    public static final Field<LocalDate> UNTIL = date("until").about("The last day it holds.");
    public static final Field<String> SOURCE = Common.source().listed();
    public static final Field<String> PROOF = text("proof").about("What proves it: a file, a form, a message.");
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("consent", "consents")
            .about("whether a channel may be used for a purpose, since when and with which proof")
            .of(CONTACT, CHANNEL, STATE, PURPOSE, DATE, UNTIL, SOURCE, PROOF, NOTES);

    private Consents() {}
}
