package crm.invoice;

import crm.cli.AddCommand;
import crm.cli.Crm;
import crm.cli.FieldInput;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Invoices;
import crm.model.Payments;
import crm.model.Row;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code invoice pay}: a payment for an invoice, by who owes it; prints its id. */
@Command(
        footer = {
            "",
            "Without an amount the whole balance is paid. A negative amount is a refund.",
            "",
            "Examples:",
            "  crm invoice pay INV-7",
            "  crm invoice pay INV-7 120.50 --method transfer --paid yesterday"
        })
final class InvoicePayCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<invoice>", description = "Id or number of an invoice.")
    private String invoice;

    @Parameters(index = "1", arity = "0..1", paramLabel = "<money>", description = "How much; else the balance.")
    private Optional<String> amount = Optional.empty();

    @Option(names = "--paid", paramLabel = "<date>", description = "The day of the payment; today by default.")
    private Optional<String> paid = Optional.empty();

    @Option(names = "--method", paramLabel = "<text>", description = "How it was paid: transfer, card, cash.")
    private Optional<String> method = Optional.empty();

    @Mixin
    private WriteOptions write;

    InvoicePayCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> new RecordCards(session).brief(session.store().insert(payment(session))),
                (printer, card) -> AddCommand.answer(printer, card, write));
    }

    private Row payment(Session session) {
        Row owed = session.find(Invoices.TYPE, invoice);
        if (owed.get(Invoices.STATUS).filter("void"::equals).isPresent()) {
            throw CrmException.conflict("invoice " + owed.id() + " (" + owed.label() + ") is void")
                    .hint("crm payment add keeps money that is for no invoice");
        }
        Row draft = new FieldInput(session.nouns().type(Payments.TYPE))
                .draft(session)
                .with(Payments.INVOICE, owed.id())
                .with(Payments.AMOUNT, amount(session, owed))
                .withOptional(Payments.CONTACT, owed.get(Invoices.CONTACT))
                .withOptional(Payments.COMPANY, owed.get(Invoices.COMPANY))
                .withOptional(Payments.METHOD, method);
        return draft.withOptional(
                Payments.PAID, paid.map(text -> session.reading().dates().day(text)));
    }

    private BigDecimal amount(Session session, Row owed) {
        BigDecimal balance = owed.get(Invoices.BALANCE).orElse(BigDecimal.ZERO);
        if (amount.isEmpty() && balance.signum() == 0) {
            throw CrmException.conflict("invoice " + owed.id() + " (" + owed.label() + ") is paid already")
                    .hint("say how much, if more came in");
        }
        return amount.map(text -> (BigDecimal) session.reading().read(Payments.AMOUNT, text))
                .orElse(balance);
    }
}
