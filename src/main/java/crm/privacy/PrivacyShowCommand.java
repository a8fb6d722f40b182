package crm.privacy;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.model.Contacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code privacy show}: everything, on one card. */
@Command(footer = {"", "Examples:", "  crm privacy show ann@example.com", "  crm privacy show 17 -f json"})
final class PrivacyShowCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<contact>", description = "The person: id, e-mail, phone or name.")
    private String contact;

    @Mixin
    private OutputOptions output;

    PrivacyShowCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(
                output,
                (session, printer) -> printer.print(new Known(session).of(session.find(Contacts.TYPE, contact))));
    }
}
