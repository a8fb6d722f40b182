package crm.cli;

import crm.model.RecordType;
import crm.store.history.History;
import crm.value.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that pick change sets by who made them, and when. */
final class HistoryRange {
    @Option(names = "--by", paramLabel = "<user>", description = "Only what this user did; me is who asks.")
    private Optional<String> user = Optional.empty();

    @Option(names = "--since", paramLabel = "<date>", description = "Only since this day, month or year began.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--until", paramLabel = "<date>", description = "Only until this day, month or year ended.")
    private Optional<String> until = Optional.empty();

    /** The change sets that are meant; of one kind of record when the command is that noun's. */
    History.Which which(Session session, String me, Optional<RecordType> noun) {
        Dates dates = session.reading().dates();
        return new History.Which(
                user.map(name -> name.equals("me") ? me : name),
                since.map(text -> start(dates, dates.period(text).from())),
                until.map(text -> start(dates, dates.period(text).to().plusDays(1))),
                noun);
    }

    private static Instant start(Dates dates, LocalDate day) {
        return day.atStartOfDay(dates.zone()).toInstant();
    }
}
