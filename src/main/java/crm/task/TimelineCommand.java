package crm.task;

import crm.cli.CommandEntry;
import crm.cli.Crm;
import crm.cli.OutputOptions;
import crm.model.Activities;
import crm.model.Row;
import crm.value.CrmException;
import java.util.Iterator;
import java.util.List;
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
            "--changes adds from which stage or status leads and deals went to which, by whom. --by channel, noun or month",
            "counts. What was changed in the records themselves: crm history REF. The way to each purchase: crm report",
            "paths --of REF.",
            "",
            "Examples:",
            "  crm timeline ann@example.com",
            "  crm timeline 'Acme Ltd' --channel phone -n 10",
            "  crm timeline ann --by channel",
            "  crm timeline ann --changes"
        })
final class TimelineCommand implements Runnable, CommandEntry.Opening {
    private static final List<String> GROUPS = List.of("channel", "noun", "month");

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
            names = "--by",
            paramLabel = "<what>",
            completionCandidates = Groups.class,
            description = "How many there were by channel, noun or month, instead of each.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--changes", description = "With the stages that leads and deals went through.")
    private boolean changes;

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

    /** What one may count by. */
    static final class Groups implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return GROUPS.iterator();
        }
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
        by.filter(word -> !GROUPS.contains(word)).ifPresent(word -> {
            throw CrmException.usage("--by " + word + ": channel, noun or month");
        });
        crm.read(output, (session, printer) -> {
            Optional<String> only =
                    channel.map(word -> (String) session.reading().read(Activities.CHANNEL, word));
            Timeline timeline = changes ? new Timeline(session).withChanges() : new Timeline(session);
            Row centre = Subject.find(session, ref).row();
            printer.print(
                    by.isPresent()
                            ? timeline.counted(centre, only, by.get())
                            : timeline.of(centre, only, Math.max(0, limit)));
        });
    }
}
