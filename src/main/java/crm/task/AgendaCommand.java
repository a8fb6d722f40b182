package crm.task;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.model.Tasks;
import crm.value.CrmException;
import crm.value.ExitCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agenda}. */
@Command(
        footer = {
            "",
            "Tasks, leads with a next step and deals that are expected to close, due until a week from today; the overdue come",
            "first. A lead or deal with a task of its own is not there twice. --focus shows what is due today by what is worth",
            "doing first: value x chance x days. The value is the amount of the deal or lead, else the customer's clv, else its",
            "avg_order; the chance that of the deal (crm report forecast --explain) or the lead; days are 1 when it is due, and",
            "one more for each day overdue.",
            "",
            "Examples:",
            "  crm agenda",
            "  crm agenda --for ann --days 30 -f csv",
            "  crm agenda --everyone --days 0 --fail-if-any",
            "  crm agenda --focus --explain"
        })
final class AgendaCommand implements Callable<Integer>, CommandEntry.Opening {
    private static final int MOST_DAYS = 36_525;

    private final Crm crm;

    @Option(names = "--for", paramLabel = "<user>", description = "Whose agenda; yours when nothing is said.")
    private Optional<String> owner = Optional.empty();

    @Option(names = "--everyone", description = "The agenda of all.")
    private boolean everyone;

    @Option(
            names = "--days",
            paramLabel = "<number>",
            description = "How many days ahead; 7 when nothing is said, with --focus 0.")
    private Optional<Integer> days = Optional.empty();

    @Option(names = "--focus", description = "By what is worth doing first: value x chance x days overdue.")
    private boolean focus;

    @Option(names = "--explain", description = "With --focus: where value and chance of each come from.")
    private boolean explain;

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
        int ahead = days.orElse(focus || explain ? 0 : 7);
        if (ahead < 0) {
            throw CrmException.usage("--days " + ahead + " looks back").hint("overdue items are shown in any case");
        }
        if (ahead > MOST_DAYS) {
            throw CrmException.usage("--days " + ahead + " looks too far ahead").hint("at most " + MOST_DAYS);
        }
        long[] shown = {0};
        crm.read(output, (session, printer) -> {
            Optional<String> who = everyone
                    ? Optional.empty()
                    : Optional.of((String) session.reading().read(Tasks.OWNER, owner.orElse("me")));
            Agenda agenda = new Agenda(session);
            LocalDate last = session.reading().dates().today().plusDays(ahead);
            shown[0] = printer.print(focus || explain ? agenda.focused(last, who, explain) : agenda.until(last, who));
            if (explain) {
                crm.talk().note("focus = value x chance x days, 1 day when due and 1 more for each day overdue");
            }
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
