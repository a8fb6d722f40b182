package crm.report;

import crm.cli.DayOptions;
import crm.cli.Session;
import crm.value.CrmException;
import picocli.CommandLine.Mixin;

/** A period: {@code --from} to {@code --to}, the year up to the analysis date by default. */
public final class SpanOptions {
    @Mixin
    private DayOptions days;

    /** What was asked; exit 2 where it ends before it begins. */
    public Span span(Session session) {
        Span span = new Span(days.from(session, Span.yearBefore(days.to(session))), days.to(session));
        if (span.from().isAfter(span.to())) {
            throw CrmException.usage("--from " + span.from() + " is after the last day, " + span.to());
        }
        return span;
    }
}
