package crm.equity;

import crm.cli.Session;
import crm.model.Setting;
import crm.value.CrmException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** For how many days an order keeps someone a customer. */
final class CoverOptions {
    private static final int MOST_DAYS = 36_500;

    @Option(
            names = "--days",
            paramLabel = "<number>",
            description = "Days that an order covers, its own included; config former_after by default.")
    private Optional<Integer> days = Optional.empty();

    /** What was asked, else as the settings have it. */
    int days(Session session) {
        return checked(days.orElseGet(() -> session.settings()
                .get(Setting.FORMER_AFTER)
                .map(text -> (int) Math.min(MOST_DAYS, Long.parseLong(text)))
                .orElse(MOST_DAYS)));
    }

    /** The days; exit 2 where an order cannot count for so many. */
    static int checked(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw CrmException.usage("--days " + days + " is not between 1 and " + MOST_DAYS);
        }
        return days;
    }
}
