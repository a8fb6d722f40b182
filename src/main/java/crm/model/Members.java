package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.date;
import static crm.model.Field.link;
import static crm.model.Field.text;

import java.time.LocalDate;
import java.util.Set;

/** Who is in a campaign or a frozen segment, and what each one did. */
public final class Members {
    public static final Field<Long> OWNER =
            link("owner", "campaign").required().indexed().about("The campaign or segment.");
    public static final Field<Long> CONTACT =
            link("contact", "contact").required().indexed().listed().about("Who.");
    public static final Field<String> STATUS = choice(
                    "status", "listed", "sent", "skipped", "responded", "bought", "refused")
            .initially("listed")
            .listed()
            .about("What happened so far.");
    public static final Field<String> REASON = text("reason").listed().about("Why the member was skipped.");
    public static final Field<LocalDate> DATE = date("date").listed().about("The day of the last of it.");

    public static final RecordType TYPE = RecordType.named("member", "members")
            .about("one contact in a campaign or a frozen segment")
            .of(OWNER, CONTACT, STATUS, REASON, DATE)
            .part();

    /** The states of whom it reached. */
    public static final Set<String> REACHED = Set.of("sent", "responded", "bought", "refused");

    /** The states of who said yes. */
    public static final Set<String> ANSWERED = Set.of("responded", "bought");

    private Members() {}
}
