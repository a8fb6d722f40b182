package crm.cli;

import crm.model.Companies;
import crm.model.Contacts;
import crm.model.RecordType;
import crm.model.Row;
import crm.value.CrmException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whois}: who calls or writes. */
@Command(footer = {"", "Examples:", "  crm whois '+44 20 7946 0000'", "  crm whois ann@example.com -f json"})
final class WhoisCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<text>", description = "A phone in any spelling, an e-mail, a handle, a name.")
    private String text;

    @Mixin
    private OutputOptions output;

    WhoisCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            List<RecordType> types =
                    List.of(session.nouns().type(Contacts.TYPE), session.nouns().type(Companies.TYPE));
            List<Row> found = session.references().candidates(types, text, true);
            if (found.isEmpty()) {
                throw CrmException.missing("nobody is known by " + text).hint("crm contact add makes a contact");
            }
            if (found.size() == 1) {
                printer.print(new RecordCards(session).full(found.get(0)));
            } else {
                printer.print(new RecordCards(session).listing(found.get(0).type(), found));
            }
        });
    }
}
