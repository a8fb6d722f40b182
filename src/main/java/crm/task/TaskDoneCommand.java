package crm.task;

import crm.cli.Crm;
import crm.cli.RecordCards;
import crm.cli.Refs;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Tasks;
import crm.output.Card;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code done}, {@code task done}. */
@Command(footer = {"", "Examples:", "  crm done 21 22", "  crm task list 'due < 2026-01-01' -f ids | crm done -"})
final class TaskDoneCommand implements Runnable {
    private final Crm crm;

    @Parameters(
            paramLabel = "<task>",
            arity = "1..*",
            description = "Tasks by id or unique name; - reads ids from stdin.")
    private List<String> tasks = new ArrayList<>();

    @Mixin
    private WriteOptions write;

    TaskDoneCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        List<String> refs = Refs.of(crm, tasks);
        crm.write(write, session -> close(session, refs), (printer, cards) -> {
            if (write.output().isNamed()) {
                cards.forEach(printer::print);
            }
        });
    }

    private static List<Card> close(Session session, List<String> refs) {
        TaskClosing closing =
                new TaskClosing(session.store(), session.reading().dates().today());
        List<Card> cards = new ArrayList<>();
        for (String ref : refs) {
            cards.add(new RecordCards(session).brief(closing.close(session.find(Tasks.TYPE, ref))));
        }
        return cards;
    }
}
