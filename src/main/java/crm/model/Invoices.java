package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.date;
import static crm.model.Field.link;
import static crm.model.Field.money;
import static crm.model.Field.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What customers owe, and what of it is still open; credit notes are negative.
 *
 * <p>{@code paid}, {@code balance} and {@code status} follow from the payments on record: the store brings them up to date
 * in the change set that writes a payment or an invoice. What another program says was paid ({@code settled}, until the day
 * {@code settled_on}) counts where the payments on record until that day are less.
 */
public final class Invoices {
    private static final int SCALE = 4;

    public static final Field<String> NUMBER =
            text("number").keyed().searchable().listed().about("Number of the invoice, where it has one.");
    public static final Field<Long> CONTACT =
            link("contact", "contact").listed().about("The contact who owes.");
    public static final Field<Long> COMPANY =
            link("company", "company").listed().about("The company that owes.");
    public static final Field<Long> ORDER = link("order", "order").about("The order it is for.");
    public static final Field<LocalDate> ISSUED =
            date("issued").required().initially("today").listed().about("The day it was written.");
    public static final Field<LocalDate> DUE = date("due").listed().about("The day by which it is to be paid.");
    public static final Field<BigDecimal> AMOUNT =
            money("amount").required().listed().about("What is owed in all; a credit note is negative.");
    public static final Field<BigDecimal> SETTLED =
            money("settled").about("What was paid by settled_on as another program says, payments on record or not.");
    public static final Field<LocalDate> SETTLED_ON =
            date("settled_on").about("Payments on record up to this day are part of settled.");
    public static final Field<BigDecimal> PAID = money("paid").setByVerb().about("What was paid so far.");
    public static final Field<BigDecimal> BALANCE =
            money("balance").setByVerb().listed().about("What is still open: amount less paid.");
    public static final Field<String> STATUS = choice("status", "open", "part-paid", "paid", "void")
            .setByVerb()
            .listed()
            .about("By the balance; a void one is owed by nobody.");
    public static final Field<String> SOURCE = Common.source();
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("invoice", "invoices")
            .about("what a customer owes, and what of it is still open")
            .of(
                    NUMBER,
                    CONTACT,
                    COMPANY,
                    ORDER,
                    ISSUED,
                    DUE,
                    AMOUNT,
                    SETTLED,
                    SETTLED_ON,
                    PAID,
                    BALANCE,
                    STATUS,
                    SOURCE,
                    TAGS,
                    REF,
                    NOTES)
            .titled(NUMBER)
            .flag("open", "status in (open, part-paid)")
            .flag("overdue", "status in (open, part-paid) and due < today")
            .completing(row -> row.get(PAID).isPresent() ? row : balanced(row, BigDecimal.ZERO, BigDecimal.ZERO));

    private Invoices() {}

    /**
     * The invoice with what follows from its payments.
     *
     * @param until the sum of the payments on record up to {@code settled_on}, all of them where it has none
     * @param since the sum of those after it
     */
    public static Row balanced(Row invoice, BigDecimal until, BigDecimal since) {
        BigDecimal amount = scaled(invoice.get(AMOUNT).orElse(BigDecimal.ZERO));
        BigDecimal settled = scaled(invoice.get(SETTLED).orElse(BigDecimal.ZERO));
        BigDecimal known = settled.abs().compareTo(until.abs()) > 0 ? settled : until;
        BigDecimal paid = scaled(known.add(since));
        BigDecimal balance = amount.subtract(paid);
        boolean written = invoice.get(STATUS).filter("void"::equals).isPresent();
        return invoice.with(PAID, paid).with(BALANCE, balance).with(STATUS, written ? "void" : status(amount, balance));
    }

    private static String status(BigDecimal amount, BigDecimal balance) {
        boolean over = balance.signum() == 0 || (amount.signum() != 0 && balance.signum() != amount.signum());
        if (over) {
            return "paid";
        }
        return balance.abs().compareTo(amount.abs()) < 0 ? "part-paid" : "open";
    }

    private static BigDecimal scaled(BigDecimal amount) {
        return amount.setScale(SCALE, RoundingMode.HALF_EVEN);
    }
}
