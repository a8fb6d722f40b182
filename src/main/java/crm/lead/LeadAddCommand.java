package crm.lead;

import crm.cli.AddCommand;
import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.FieldInput;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Contacts;
import crm.model.Leads;
import crm.model.Row;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code lead add}: finds or makes the contact, then adds the lead; prints the lead's id. */
@Command(
        footer = {
            "",
            "The options are those of a lead, then those of a contact. What both have (--source, --owner, --tag,",
            "--notes, --ref, --since) is the lead's; a new contact gets source and owner too.",
            "",
            "Examples:",
            "  crm lead add Ann Perera --email ann@example.com --source 'Expo 2026' --owner me",
            "  crm lead add ann@example.com --name 'Ten chairs' --amount 900 --next-step friday",
            "  crm lead add 'new:John Smith' --phone 0771234567"
        })
final class LeadAddCommand implements Runnable, CommandEntry.Configurable {
    private final Crm crm;

    @Parameters(
            paramLabel = "<person>",
            arity = "0..*",
            description = "A contact by id, e-mail, phone or exact name, or a new name, e-mail or phone; "
                    + "new:NAME makes another of the same name.")
    private List<String> person = new ArrayList<>();

    @Mixin
    private FieldInput lead;

    private final FieldInput contact;

    @Mixin
    private WriteOptions write;

    LeadAddCommand(Crm crm) {
        this.crm = crm;
        this.lead = new FieldInput(crm.declared().type(Leads.TYPE));
        this.contact = new FieldInput(crm.declared().type(Contacts.TYPE));
    }

    @Override
    public void configure(CommandSpec spec) {
        lead.addTo(spec);
        contact.addTo(spec);
    }

    @Override
    public void run() {
        if (person.isEmpty() == lead.given(Leads.CONTACT).isEmpty()) {
            throw CrmException.usage("a lead is of one person")
                    .hint("write: crm lead add PERSON, or crm lead add --contact REF");
        }
        crm.write(
                write,
                session -> new RecordCards(session).brief(add(session)),
                (printer, card) -> AddCommand.answer(printer, card, write));
    }

    private Row add(Session session) {
        if (!person.isEmpty()) {
            Row found = new LeadPerson(session, contact, lead).of(String.join(" ", person));
            lead.otherwise(Leads.CONTACT, "id:" + found.id());
        }
        return lead.applyFurther(session, session.store().insert(lead.draft(session)));
    }
}
