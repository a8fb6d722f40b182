package crm.retention;

import crm.cli.DayOptions;
import crm.cli.Session;
import crm.value.CrmException;
import picocli.CommandLine.Mixin;

/** A period: {@code --from} to {@code --to}, the year up to the analysis date by default. */
final class PeriodOptions {
    @Mixin
    private DayOptions days;

    Span span(Session session) {
        Span span = new Span(days.from(session, Span.yearBefore(days.to(session))), days.to(session));
        if (span.from().isAfter(span.to())) {
            throw CrmException.usage("the period ends on " + span.to() + ", before it begins on " + span.from());
        }
        return span;
    }
}
