package crm.cli;

import crm.model.Contacts;
import crm.model.RecordType;
import crm.model.Row;
import crm.output.Card;
import crm.value.CrmException;
import crm.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code NOUN add}: the name's words are joined, every field is an option; prints the new id. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm contact add Ann Perera --email ann@example.com --company 'new:Acme Ltd'",
            "  crm product add 'Tea, 500 g' --price 4.50 --dry-run"
        })
public final class AddCommand implements Runnable, CommandEntry.Configurable, CommandEntry.Opening {
    private final Crm crm;
    private final RecordType type;

    @Parameters(paramLabel = "<name>", arity = "0..*", description = "The name; its words are joined.")
    private List<String> name = new ArrayList<>();

    @Option(names = "--duplicate", description = "Even if another contact has the same e-mail.")
    private boolean duplicate;

    @Option(names = "--upsert", description = "Update the contact that has the same e-mail, if there is one.")
    private boolean upsert;

    @Option(names = "--despite-erasure", description = "Even if the person was erased on request before.")
    private boolean despiteErasure;

    @Mixin
    private FieldInput input;

    @Mixin
    private WriteOptions write;

    /** Adds records of a kind. */
    AddCommand(Crm crm, RecordType declared) {
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
        crm.write(
                write,
                session -> new RecordCards(session).brief(add(session)),
                (printer, card) -> answer(printer, card, write));
    }

    /** Prints what a command made: its id, or the whole record where a format was asked for. */
    public static void answer(crm.output.Printer printer, Card card, WriteOptions write) {
        if (write.output().isNamed()) {
            printer.print(card);
        } else {
            printer.print(RecordCards.id(card).orElse("").toString());
        }
    }

    private Row add(Session session) {
        if (!name.isEmpty()) {
            input.otherwise(
                    type.title()
                            .orElseThrow(
                                    () -> CrmException.usage(Text.a(type.name()) + " has no name: use the options")),
                    String.join(" ", name));
        }
        if (despiteErasure) {
            session.store().despiteErasure();
        }
        Row draft = input.draft(session);
        Optional<Row> same = sameEmail(session, draft);
        if (same.isPresent() && upsert) {
            return input.applyFurther(session, session.store().update(input.apply(session, same.get())));
        }
        if (same.isPresent() && !duplicate) {
            throw CrmException.conflict(draft.require(Contacts.EMAIL) + " belongs to contact "
                            + same.get().id() + " (" + same.get().label() + ") already")
                    .hint("--upsert updates it, --duplicate adds another");
        }
        return input.applyFurther(session, session.store().insert(draft));
    }

    private Optional<Row> sameEmail(Session session, Row draft) {
        return type.equals(Contacts.TYPE)
                ? draft.get(Contacts.EMAIL)
                        .flatMap(email -> session.store().holding(type, Contacts.EMAIL, email).stream()
                                .findFirst())
                : Optional.empty();
    }
}
