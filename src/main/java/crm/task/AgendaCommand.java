package crm.task;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.model.Tasks;
import crm.value.CrmException;
import crm.value.ExitCode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agenda}. */
@Command(
        footer = {
            "",
            "Tasks, and leads with a next step, that are due until a week from today; the overdue come first.",
            "",
            "Examples:",
            "  crm agenda",
            "  crm agenda --for ann --days 30 -f csv",
            "  crm agenda --everyone --days 0 --fail-if-any"
        })
final class AgendaCommand implements Callable<Integer>, CommandEntry.Opening {
    private final Crm crm;

    @Option(names = "--for", paramLabel = "<user>", description = "Whose agenda; yours when nothing is said.")
    private Optional<String> owner = Optional.empty();

    @Option(names = "--everyone", description = "The agenda of all.")
    private boolean everyone;

    @Option(names = "--days", paramLabel = "<number>", description = "How many days ahead; 7 when nothing is said.")
    private int days = 7;

    @Option(names = "--fail-if-any", description = "Exit 10 when there is something, for scripts.")
    private boolean failIfAny;

    @Mixin
    private OutputOptions output;

    AgendaCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public Integer call() {
        if (everyone && owner.isPresent()) {
            throw CrmException.usage("--for and --everyone exclude each other");
        }
        if (days < 0) {
            throw CrmException.usage("--days " + days + " looks back").hint("overdue items are shown in any case");
        }
        long[] shown = {0};
        crm.read(output, (session, printer) -> {
            Optional<String> who = everyone
                    ? Optional.empty()
                    : Optional.of((String) session.reading().read(Tasks.OWNER, owner.orElse("me")));
            Agenda agenda = new Agenda(session);
            shown[0] =
                    printer.print(agenda.until(session.reading().dates().today().plusDays(days), who));
            long undated = agenda.undated(who);
            if (undated > 0) {
                crm.talk().note(Tasks.TYPE.counted(undated) + " without a day: crm tasks 'due is empty'");
            }
            if (shown[0] == 0 && crm.terminal().out()) {
                crm.talk().note("nothing to do");
            }
        });
        return failIfAny && shown[0] > 0 ? ExitCode.FOUND_ANY.code() : ExitCode.OK.code();
    }
}
