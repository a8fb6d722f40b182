package crm.user;

import crm.cli.Crm;
import crm.cli.Ownership;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Leads;
import crm.value.CrmException;
import crm.value.Text;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user hand-over}. */
@Command(
        footer = {
            "",
            "Records of every kind that has an owner. The one who gives may be any name that owns something: one that came",
            "with an import need not be a user. With --open, what is done or lost stays with who did it.",
            "",
            "Examples:",
            "  crm user hand-over ann ben --open",
            "  crm user hand-over ann.smith@example.com ann --dry-run"
        })
final class UserHandOverCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<user>", description = "Who gives: a user, or any name that owns something.")
    private String from;

    @Parameters(index = "1", paramLabel = "<user>", description = "The user who takes over; me is you.")
    private String to;

    @Option(
            names = "--open",
            description = "Only open leads, deals, tasks and tickets, beside contacts and companies; no activities.")
    private boolean open;

    @Mixin
    private WriteOptions write;

    UserHandOverCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(write, this::handOver, (printer, told) -> crm.talk().note(told));
    }

    private String handOver(Session session) {
        String taker = (String) session.reading().read(Leads.OWNER, to);
        String giver = giver(session);
        if (Text.fold(giver).equals(Text.fold(taker))) {
            throw CrmException.usage(taker + " cannot take over from " + giver);
        }
        Ownership ownership = new Ownership(session);
        Map<String, Long> counts = ownership.counts(giver, open);
        if (counts.isEmpty()) {
            throw CrmException.missing(giver + " owns nothing" + (open ? " that is open" : ""))
                    .hint("see: crm user owners");
        }
        ownership.give(giver, taker, open);
        return giver + " -> " + taker + ": " + ownership.told(counts);
    }

    /** The name as it is typed, where something is owned under it; else the user's. */
    private String giver(Session session) {
        String typed = (String) session.reading().ofAnybody().read(Leads.OWNER, from);
        boolean owns = !new Ownership(session).counts(typed, false).isEmpty();
        return owns ? typed : session.reading().users().named(typed).orElse(typed);
    }
}
