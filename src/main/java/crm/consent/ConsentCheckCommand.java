package crm.consent;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.cli.Session;
import crm.model.Campaigns;
import crm.model.Consents;
import crm.model.Contacts;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consent check}: which channels may be used with a contact, and why. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm consent check ann@example.com",
            "  crm consent check ann@example.com --channel email --purpose newsletter"
        })
final class ConsentCheckCommand implements Runnable {
    private static final List<Column> COLUMNS = List.of(
            Column.of("channel", Kind.TEXT),
            Column.of("purpose", Kind.TEXT),
            Column.of("allowed", Kind.FLAG),
            Column.of("reason", Kind.TEXT),
            Column.of("consent", Kind.INTEGER),
            Column.of("date", Kind.DATE),
            Column.of("source", Kind.TEXT));

    private final Crm crm;

    @Parameters(paramLabel = "<contact>", description = "Contact: id, e-mail, phone or name.")
    private String contact;

    @Option(names = "--channel", paramLabel = "<channel>", description = "Only this channel.")
    private Optional<String> channel = Optional.empty();

    @Option(names = "--purpose", paramLabel = "<text>", description = "What for; offers when nothing is said.")
    private Optional<String> purpose = Optional.empty();

    @Mixin
    private OutputOptions output;

    ConsentCheckCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> printer.print(Listing.of(COLUMNS, rows(session))));
    }

    private List<List<Object>> rows(Session session) {
        Row row = session.find(Contacts.TYPE, contact);
        List<Row> consents = session.store().having(Consents.TYPE, Consents.CONTACT, row.id());
        String what = purpose.orElse(Campaigns.PURPOSE.initial().orElse(""));
        LocalDate today = session.reading().dates().today();
        List<String> channels = channel.map(
                        text -> List.of((String) session.reading().read(Consents.CHANNEL, text)))
                .orElse(Consents.CHANNEL.choices());
        List<List<Object>> rows = new ArrayList<>();
        for (String each : channels) {
            Permission.Decision decision =
                    Permission.of(session.settings(), each, what, today).decide(row, consents);
            rows.add(Arrays.asList(
                    each,
                    what,
                    decision.allowed(),
                    decision.reason(),
                    decision.consent().map(Consent::id).orElse(null),
                    decision.consent().map(Consent::date).orElse(null),
                    decision.consent().flatMap(Consent::source).orElse(null)));
        }
        return rows;
    }
}
