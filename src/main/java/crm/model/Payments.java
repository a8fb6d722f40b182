package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.count;
import static crm.model.Field.date;
import static crm.model.Field.link;
import static crm.model.Field.money;
import static crm.model.Field.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Money that came in for invoices, or went back: refunds are negative. */
public final class Payments {
    public static final Field<Long> INVOICE =
            link("invoice", "invoice").listed().about("The invoice it pays.");
    public static final Field<Long> CONTACT =
            link("contact", "contact").listed().about("The contact who paid.");
    public static final Field<Long> COMPANY = link("company", "company").about("The company that paid.");
    public static final Field<LocalDate> PAID =
            date("paid").required().initially("today").listed().about("The day of the payment.");
    public static final Field<BigDecimal> AMOUNT =
            money("amount").required().listed().about("How much; a refund is negative.");
    public static final Field<String> METHOD =
            text("method").searchable().listed().about("How it was paid: transfer, card, cash.");
    public static final Field<String> STATUS = choice("status", "received", "pending", "failed")
            .initially("received")
            .required()
            .listed()
            .about("Only received ones count.");
    public static final Field<Long> SAME = count("same")
            .setByVerb()
            .about("Tells apart payments without an external id that are otherwise equal: 1 for the first.");
    public static final Field<String> SOURCE = Common.source();
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("payment", "payments")
            .about("money that came in for an invoice; a refund is negative")
            .of(INVOICE, CONTACT, COMPANY, PAID, AMOUNT, METHOD, STATUS, SAME, SOURCE, TAGS, REF, NOTES);

    private Payments() {}
}
