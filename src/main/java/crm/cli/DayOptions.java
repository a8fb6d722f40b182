package crm.cli;

import crm.value.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which days a report is about. */
public final class DayOptions {
    @Option(names = "--from", paramLabel = "<date>", description = "The first day that counts.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "<date>", description = "The last day that counts.")
    private Optional<String> to = Optional.empty();

    @Mixin
    private OnOptions on;

    /** The analysis date. */
    public LocalDate on(Session session) {
        return on.day(session);
    }

    /** The first day that counts; long ago when nothing was said. */
    public LocalDate from(Session session) {
        return from.map(text -> session.reading().dates().period(text).from()).orElse(LocalDate.of(1700, 1, 1));
    }

    /** The first day that counts; the usual one when nothing was said. */
    public LocalDate from(Session session, LocalDate usual) {
        return from.isPresent() ? from(session) : usual;
    }

    /** The last day that counts, the analysis date at the latest. */
    public LocalDate to(Session session) {
        LocalDate last = on(session);
        return to.map(text -> session.reading().dates().period(text).to())
                .filter(day -> day.isBefore(last))
                .orElse(last);
    }

    /** The conditions on a field of days, as filters have them. */
    public List<String> conditions(Session session, String field) {
        Dates dates = session.reading().dates();
        List<String> conditions = new ArrayList<>(List.of(field + " <= " + on(session)));
        from.ifPresent(
                text -> conditions.add(field + " >= " + dates.period(text).from()));
        to.ifPresent(text -> conditions.add(field + " <= " + dates.period(text).to()));
        return conditions;
    }
}
