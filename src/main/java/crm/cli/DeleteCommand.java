package crm.cli;

import crm.model.RecordType;
import crm.model.Row;
import crm.store.records.Pointers;
import crm.value.CrmException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code NOUN delete} and {@code delete}: records others point to stay, unless {@code --with-links}. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm contact delete 17",
            "  crm task delete --where 'status = done and done < -1y' --yes"
        })
final class DeleteCommand implements Runnable {
    private final Crm crm;
    private final Optional<RecordType> declared;

    @Mixin
    private Targets targets;

    @Option(names = "--with-links", description = "Also clear the links of other records to it.")
    private boolean withLinks;

    @Mixin
    private WriteOptions write;

    DeleteCommand(Crm crm, Optional<RecordType> declared) {
        this.crm = crm;
        this.declared = declared;
    }

    @Override
    public void run() {
        targets.settle(crm, write, declared, "delete", false);
        crm.write(
                write,
                session -> {
                    targets.rows(session, declared, false).forEach(row -> delete(session, row));
                    return true;
                },
                (printer, done) -> {});
    }

    private void delete(Session session, Row row) {
        new Ownership(session).requireNothingOwned(row);
        Pointers pointers = new Pointers(session.store());
        List<Pointers.Pointer> found = pointers.to(row);
        if (!found.isEmpty() && !withLinks) {
            Pointers.Pointer first = found.get(0);
            String others = found.size() == 1 ? "" : " and " + (found.size() - 1) + " more";
            throw CrmException.conflict(first.from().type() + " " + first.from().id() + " ("
                            + first.from().label() + ")" + others + (found.size() == 1 ? " points to " : " point to ")
                            + row.type() + " " + row.id() + " ("
                            + row.label() + ")")
                    .hint("--with-links clears those links too, and deletes what cannot be without its link");
        }
        pointers.clear(found);
        session.store().delete(row);
    }
}
