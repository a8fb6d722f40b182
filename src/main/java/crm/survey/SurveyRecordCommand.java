package crm.survey;

import crm.cli.AddCommand;
import crm.cli.Crm;
import crm.cli.FieldInput;
import crm.cli.RecordCards;
import crm.cli.Session;
import crm.cli.WriteOptions;
import crm.model.Activities;
import crm.model.Row;
import crm.task.Subject;
import crm.value.CrmException;
import crm.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code survey record}: an answer of someone to a question; prints the id of the activity that keeps it. */
@Command(
        footer = {
            "",
            "The answer is kept as an activity over the channel survey: the question is its subject, the answer its",
            "outcome, several with semicolons between. crm timeline shows it, crm activities channel=survey lists all, and",
            "crm report survey counts them: of what someone answered to a question the newest counts. Lists of answers come",
            "in with crm import activities (crm help import).",
            "",
            "Examples:",
            "  crm survey record ann@example.com --question 'Value most' --answer price",
            "  crm survey record 12 --question 'Value most' --answer price --answer advice --time 2026-02-14",
            "  crm survey record 12 --question 'How satisfied' --answer 8 --set satisfaction=8"
        })
final class SurveyRecordCommand implements Runnable {
    private final Crm crm;

    @Parameters(index = "0", paramLabel = "<ref>", description = "Who answered: a contact, company, lead or deal.")
    private String ref;

    @Option(names = "--question", required = true, paramLabel = "<text>", description = "What was asked.")
    private String question;

    @Option(
            names = "--answer",
            required = true,
            paramLabel = "<text>",
            description = "What was answered; may be said several times.")
    private List<String> answers = new ArrayList<>();

    @Option(names = "--time", paramLabel = "<time>", description = "When it was; now when nothing is said.")
    private Optional<String> time = Optional.empty();

    @Option(names = "--campaign", paramLabel = "<ref>", description = "For which campaign it was asked.")
    private Optional<String> campaign = Optional.empty();

    @Mixin
    private FieldInput input;

    @Mixin
    private WriteOptions write;

    SurveyRecordCommand(Crm crm) {
        this.crm = crm;
        this.input = new FieldInput(crm.declared().type(Activities.TYPE));
    }

    @Override
    public void run() {
        crm.write(
                write,
                session -> new RecordCards(session).brief(record(session)),
                (printer, card) -> AddCommand.answer(printer, card, write));
    }

    private Row record(Session session) {
        String asked = Text.clean(question).orElseThrow(() -> CrmException.usage("--question has no text"));
        List<String> said =
                answers.stream().flatMap(text -> Answer.parts(text).stream()).toList();
        if (said.isEmpty()) {
            throw CrmException.usage("--answer has no text");
        }
        Subject subject = Subject.find(session, ref);
        input.otherwise(Activities.CHANNEL, Activities.SURVEY);
        input.otherwise(Activities.DIRECTION, "in");
        input.otherwise(Activities.SUBJECT, asked);
        input.otherwise(Activities.OUTCOME, String.join(Answer.BETWEEN, said));
        time.ifPresent(text -> input.otherwise(Activities.TIME, text));
        campaign.ifPresent(text -> input.otherwise(Activities.CAMPAIGN, text));
        Row stored = session.store().insert(subject.linked(input.draft(session)));
        return input.applyFurther(session, stored);
    }
}
