package crm.task;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.model.Activities;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code timeline}. */
@Command(
        footer = {
            "",
            "Activities, orders, leads, deals, tasks, campaigns and consents in one stream; a company's shows its people's.",
            "What was changed in the records themselves: crm history REF.",
            "",
            "Examples:",
            "  crm timeline ann@example.com",
            "  crm timeline 'Acme Ltd' --channel phone -n 10"
        })
final class TimelineCommand implements Runnable, CommandEntry.Opening {
    private final Crm crm;

    @Parameters(paramLabel = "<ref>", description = "A contact, company, lead or deal.")
    private String ref;

    @Option(
            names = "--channel",
            paramLabel = "<channel>",
            completionCandidates = Channels.class,
            description = "Only what went over this channel.")
    private Optional<String> channel = Optional.empty();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "<number>",
            description = "At most so many, the newest.")
    private long limit = Long.MAX_VALUE;

    @Mixin
    private OutputOptions output;

    TimelineCommand(Crm crm) {
        this.crm = crm;
    }

    /** The channels of activities. */
    static final class Channels implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Activities.CHANNEL.choices().iterator();
        }
    }

    @Override
    public void run() {
        crm.read(output, (session, printer) -> {
            Optional<String> only =
                    channel.map(word -> (String) session.reading().read(Activities.CHANNEL, word));
            printer.print(new Timeline(session).of(Subject.find(session, ref).row(), only, Math.max(0, limit)));
        });
    }
}
