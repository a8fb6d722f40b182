package crm.privacy;

import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.FurtherValues;
import crm.model.Row;
import crm.output.Card;
import crm.value.CrmException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code privacy export}: one zip file with JSON, vCard and CSV, readable by its owner only. */
@Command(footer = {"", "Examples:", "  crm privacy export ann@example.com", "  crm privacy export 17 --out ann.zip"})
final class PrivacyExportCommand implements Runnable {
    private final Crm crm;

    @Parameters(paramLabel = "<contact>", description = "The person: id, e-mail, phone or name.")
    private String contact;

    @Option(
            names = "--out",
            paramLabel = "<file>",
            description = "The file to write; person-ID.zip when nothing is said. One that is there is not replaced.")
    private Optional<Path> out = Optional.empty();

    PrivacyExportCommand(Crm crm) {
        this.crm = crm;
    }

    private record Found(long id, Card card, String vcard) {}

    @Override
    public void run() {
        Found found = crm.read(session -> {
            Row row = session.find(Contacts.TYPE, contact);
            Optional<String> company = session.follow(row, Contacts.COMPANY).flatMap(one -> one.get(Companies.NAME));
            return new Found(
                    row.id(),
                    new Known(session).of(row),
                    BusinessCard.of(row, session.store().parts(FurtherValues.TYPE, row.id()), company));
        });
        Path target = out.orElse(Path.of("person-" + found.id() + ".zip"));
        if (Files.exists(target)) {
            throw CrmException.conflict(target + " is there already").hint("name another file with --out");
        }
        new Portable(crm).write(target, found.card(), found.vcard());
        crm.printed(new OutputOptions(), target.toString());
    }
}
