package crm.task;

import crm.cli.AddCommand;
import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Row;
import crm.model.Tasks;
import crm.value.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remind}: a task about someone; prints its id. */
@Command(
        footer = {
            "",
            "Examples:",
            "  crm remind ann fri send the quote",
            "  crm remind 12 in 2 weeks ask again",
            "  crm remind 14 2026-03-31"
        })
final class RemindCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<ref>", description = "A contact, company, lead or deal.")
    private String ref;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "<when> <text>",
            description = "The day, then what is to be done: fri send the quote.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--for", paramLabel = "<user>", description = "Who is to do it; you when nothing is said.")
    private Optional<String> owner = Optional.empty();

    @Mixin
    private WriteOptions write;

    RemindCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> new RecordCards(session).brief(remind(session)),
                (printer, card) -> AddCommand.answer(printer, card, write));
    }

    private Row remind(Session session) {
        Dates dates = session.reading().dates();
        FollowUp follow = FollowUp.parse(dates, String.join(" ", words));
        Subject subject = Subject.find(session, ref);
        String who = (String) session.reading().read(Tasks.OWNER, owner.orElse("me"));
        return new Reminder(session.store(), who, dates.today()).about(subject, follow);
    }
}
