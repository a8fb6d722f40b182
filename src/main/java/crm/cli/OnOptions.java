package crm.cli;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** For which day a report is. */
public final class OnOptions {
    @Option(
            names = "--on",
            paramLabel = "<date>",
            description = "The analysis date: nothing after it counts; today by default.")
    private Optional<String> on = Optional.empty();

    /** That day. */
    public LocalDate day(Session session) {
        var dates = session.reading().dates();
        return on.map(dates::day).orElse(dates.today());
    }
}
