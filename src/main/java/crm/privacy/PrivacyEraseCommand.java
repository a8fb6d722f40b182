package crm.privacy;

import crm.cli.Crm;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Contacts;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.store.history.Erasure;
import crm.store.history.History;
import crm.store.upkeep.Rewriting;
import crm.value.CrmException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code privacy erase}: asks, erases, and writes the database anew so that no deleted byte stays in its files. */
@Command(
        footer = {
            "",
            "Personal values leave the record, its further values, what is linked to it, all former versions, and the"
                    + " command lines of the history; the name and the addresses leave all texts. The records stay, so"
                    + " that orders, spend and reports count as before. Keyed hashes remember the person: import rejects"
                    + " and add refuses who was erased, unless --despite-erasure is said.",
            "",
            "It cannot be undone. Backups, dumps, exports and letters made before are not touched: delete them yourself."
                    + " Earlier states of the database that lie aside are removed. Nicknames, and phones written in"
                    + " other ways in notes of other records, are not recognised.",
            "",
            "Examples:",
            "  crm privacy erase 17 --dry-run",
            "  crm privacy erase ann@example.com --yes"
        })
final class PrivacyEraseCommand implements Runnable {
    private static final List<Column> COLUMNS = List.of(
            Column.of("contact", Kind.INTEGER),
            Column.of("values", Kind.INTEGER),
            Column.of("records", Kind.INTEGER),
            Column.of("command_lines", Kind.INTEGER));

    private final Crm crm;

    @Parameters(paramLabel = "<contact>", description = "The person: id, e-mail, phone or whole name.")
    private String contact;

    @Mixin
    private WriteOptions write;

    PrivacyEraseCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        long id = crm.read(this::find);
        crm.confirm(write, "erase all personal values of contact " + id + " for ever; it cannot be undone");
        crm.write(
                write,
                session -> Erasure.of(
                        session.store(), id, session.reading().dates().today()),
                (printer, done) -> printer.print(
                        Listing.of(COLUMNS, List.of(List.of(id, done.values(), done.records(), done.commandLines())))));
        if (!write.dryRun() && !crm.place().inMemory()) {
            // Files of the engine still hold what was overwritten.
            new Rewriting(crm.place(), crm.waiting(), "crm privacy erase").clean();
        }
    }

    /** The person's id; one who was deleted is named by it. */
    private Long find(Session session) {
        String digits = contact.replaceFirst("^id:", "");
        if (digits.matches("\\d{1,18}")) {
            long id = Long.parseLong(digits);
            Optional<Row> there = session.store().find(Contacts.TYPE, id);
            if (there.isPresent()
                    || !History.of(session.store()).of(Contacts.TYPE, id).isEmpty()) {
                return id;
            }
            throw CrmException.notFound("contact", contact);
        }
        return session.references()
                .findExactly(session.nouns().type(Contacts.TYPE), contact)
                .id();
    }
}
