package crm.profile;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Setting;
import crm.value.CrmException;
import crm.value.Emails;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whois}: who calls or writes. */
@Command(
        footer = {
            "",
            "confidence is 0 to 1 by how one was found: an id, e-mail, external id, phone, handle or name that is theirs,",
            "the beginning of a name, or the domain of their company; several found alike share it. Exit 3 when nobody is",
            "known. Without <text> an e-mail is read from stdin, and who wrote it is looked up; of what you yourself sent",
            "(crm config sender), to whom. crm brief and crm profile say more.",
            "",
            "Examples:",
            "  crm whois '+44 20 7946 0000'",
            "  crm whois ann@example.com -f json",
            "  crm whois < message.eml"
        })
final class WhoisCommand implements Runnable {
    private static final int MOST_BYTES = 1_000_000;

    private final Crm crm;

    @Parameters(
            paramLabel = "<text>",
            arity = "0..*",
            description = "A phone in any spelling, an e-mail, a handle, a name; - or nothing reads an e-mail.")
    private List<String> text = new ArrayList<>();

    @Mixin
    private OutputOptions output;

    WhoisCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        List<String> asked =
                text.isEmpty() || text.equals(List.of("-")) ? addresses() : List.of(String.join(" ", text));
        crm.read(output, (session, printer) -> {
            Callers callers = new Callers(session);
            List<String> others = asked.size() < 2 ? asked : withoutOwn(session, asked);
            for (String one : others) {
                Optional<Callers.Found> found = callers.find(one);
                if (found.isPresent()) {
                    printer.print(callers.listing(one, found.get()));
                    return;
                }
            }
            throw CrmException.missing("nobody is known by " + String.join(" or ", others))
                    .hint("crm contact add makes a contact");
        });
    }

    private List<String> addresses() {
        if (crm.terminal().in()) {
            throw CrmException.usage("who is meant?")
                    .hint("crm whois PHONE, E-MAIL or NAME, or crm whois < message.eml");
        }
        try {
            List<String> people =
                    Message.of(crm.environment().in().readNBytes(MOST_BYTES)).people();
            if (people.isEmpty()) {
                throw CrmException.invalid("stdin is no e-mail: no address in From, Reply-To or To")
                        .hint("crm whois PHONE, E-MAIL or NAME, or crm whois < message.eml");
            }
            return people;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses that are not the business's own, unless all are. */
    private static List<String> withoutOwn(Session session, List<String> addresses) {
        String sender = session.settings().get(Setting.SENDER).orElse("").toLowerCase(Locale.ROOT);
        List<String> others = addresses.stream()
                .filter(address -> Emails.normalise(address)
                        .filter(known -> sender.contains(known))
                        .isEmpty())
                .toList();
        return others.isEmpty() ? addresses : others;
    }
}
