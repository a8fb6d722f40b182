package crm.lead;

import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.Refs;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Leads;
import crm.model.Row;
import crm.output.Card;
import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lead assign}: the same as {@code lead edit REF... --owner USER}, for who thinks of it as assigning. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm lead assign 12 13 ann",
            "  crm lead list 'owner is empty' -f ids | crm lead assign - ann"
        })
final class LeadAssignCommand implements Runnable {
    private final Crm crm;

    @Parameters(
            paramLabel = "<lead>... <user>",
            arity = "2..*",
            description = "Leads by id or unique name (- reads ids from stdin), and at last the user; me is you.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private WriteOptions write;

    LeadAssignCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        int last = words.size() - 1;
        List<String> leads = Refs.of(crm, words.subList(0, last));
        if (leads.isEmpty()) {
            throw CrmException.missing("no lead to assign");
        }
        crm.write(write, session -> assign(session, leads, words.get(last)), (printer, cards) -> {
            if (write.output().isNamed()) {
                cards.forEach(printer::print);
            }
        });
    }

    private static List<Card> assign(Session session, List<String> leads, String user) {
        String owner = (String) session.reading().read(Leads.OWNER, user);
        List<Card> cards = new ArrayList<>();
        for (String lead : leads) {
            Row found = session.find(Leads.TYPE, lead);
            cards.add(new RecordCards(session).brief(session.store().update(found.with(Leads.OWNER, owner))));
        }
        return cards;
    }
}
