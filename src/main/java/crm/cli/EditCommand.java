package crm.cli;

import crm.model.Contacts;
import crm.model.RecordType;
import crm.model.Row;
import crm.output.Card;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code NOUN edit}: sets fields of one record or of many. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm contact edit ann@example.com --source Referral --tag vip",
            "  crm contact edit --where 'country = Ghana' --owner ann --yes"
        })
final class EditCommand implements Runnable, CommandEntry.Configurable {
    private final Crm crm;
    private final RecordType type;

    @Mixin
    private Targets targets;

    @Mixin
    private FieldInput input;

    @Option(names = "--duplicate", description = "Even if another contact has the same e-mail.")
    private boolean duplicate;

    @Mixin
    private WriteOptions write;

    EditCommand(Crm crm, RecordType declared) {
        this.crm = crm;
        this.type = crm.declared().type(declared);
        this.input = new FieldInput(type);
    }

    @Override
    public void configure(CommandSpec spec) {
        input.addTo(spec);
    }

    @Override
    public void run() {
        if (input.isEmpty()) {
            throw CrmException.usage("nothing to change was given")
                    .hint("set fields with options; see: crm " + type + " edit --help");
        }
        targets.settle(crm, write, Optional.of(type), "edit", true);
        crm.write(write, this::edit, (printer, cards) -> {
            if (write.output().isNamed()) {
                cards.forEach(printer::print);
            }
        });
    }

    private List<Card> edit(Session session) {
        List<Card> cards = new ArrayList<>();
        for (Row row : targets.rows(session, Optional.of(type), true)) {
            Row changed = input.apply(session, row);
            checkEmail(session, row, changed);
            Row stored = input.applyFurther(session, new Ownership(session).update(row, changed));
            cards.add(new RecordCards(session).brief(stored));
        }
        return cards;
    }

    private void checkEmail(Session session, Row before, Row after) {
        if (duplicate
                || !type.equals(Contacts.TYPE)
                || before.get(Contacts.EMAIL).equals(after.get(Contacts.EMAIL))) {
            return;
        }
        after.get(Contacts.EMAIL)
                .flatMap(email -> session.store().holding(type, Contacts.EMAIL, email).stream()
                        .filter(other -> other.id() != after.id())
                        .findFirst())
                .ifPresent(other -> {
                    throw CrmException.conflict(after.require(Contacts.EMAIL) + " belongs to contact " + other.id()
                                    + " (" + other.label() + ") already")
                            .hint("--duplicate allows it");
                });
    }
}
