package crm.task;

import crm.cli.AddCommand;
import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.FieldInput;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Activities;
import crm.model.Row;
import crm.value.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code log}: an activity with someone; prints its id. */
@Command(
        footer = {
            "",
            "On a lead it also moves the status from new to working; --next makes a task and sets the lead's next step.",
            "",
            "Examples:",
            "  crm log ann@example.com asked for a quote --channel phone --in --minutes 12",
            "  crm log 12 'left a message' --channel phone --next 'fri try again'"
        })
final class LogCommand implements Runnable, CommandEntry.Configurable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<ref>", description = "A contact, company, lead or deal.")
    private String ref;

    @Parameters(
            index = "1..*",
            paramLabel = "<text>",
            arity = "0..*",
            description = "What it was about; the words are joined.")
    private List<String> text = new ArrayList<>();

    @Option(names = "--in", description = "It came from them; the same as --direction in.")
    private boolean incoming;

    @Option(
            names = "--next",
            paramLabel = "<day and text>",
            description = "What is next, the day first: 'fri send quote'.")
    private Optional<String> next = Optional.empty();

    @Mixin
    private FieldInput input;

    @Mixin
    private WriteOptions write;

    LogCommand(Crm crm) {
        this.crm = crm;
        this.input = new FieldInput(crm.declared().type(Activities.TYPE));
    }

    @Override
    public void configure(CommandSpec spec) {
        input.addTo(spec);
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> new RecordCards(session).brief(log(session)),
                (printer, card) -> AddCommand.answer(printer, card, write));
    }

    private Row log(Session session) {
        Dates dates = session.reading().dates();
        Optional<FollowUp> follow = next.map(words -> FollowUp.parse(dates, words));
        Subject subject = Subject.find(session, ref);
        if (incoming) {
            input.otherwise(Activities.DIRECTION, "in");
        }
        Row draft = ActivityLog.worded(input.draft(session), String.join(" ", text));
        Row activity = new ActivityLog(session.store()).add(subject, draft, follow.isPresent());
        follow.ifPresent(
                plan -> new Reminder(session.store(), session.reading().me(), dates.today()).about(subject, plan));
        return input.applyFurther(session, activity);
    }
}
