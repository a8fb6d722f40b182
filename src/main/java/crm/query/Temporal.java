package crm.query;

import crm.model.Field;
import crm.model.FieldType;
import crm.value.CrmException;
import crm.value.Dates;
import crm.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Days and moments compared with periods: {@code =} asks for the whole of it, {@code <} for before its first day,
 * {@code >} for after its last. Moments are compared with the days of the business's time zone.
 */
final class Temporal {
    private final Field<?> field;
    private final Dates dates;

    Temporal(Field<?> field, Dates dates) {
        this.field = field;
        this.dates = dates;
    }

    /** One test for each value; for between one for both. */
    List<Sql> tests(Op op, List<Value> values, String column) {
        if (op == Op.BETWEEN) {
            Span from = span(values.get(0));
            Span to = span(values.get(1));
            return List.of(test(Op.AT_LEAST, from, column).then(" AND ").then(test(Op.AT_MOST, to, column)));
        }
        return values.stream().map(value -> test(op, span(value), column)).toList();
    }

    private static Sql test(Op op, Span span, String column) {
        return switch (op) {
            case LESS -> Sql.of(column + " < ?", span.from());
            case AT_MOST -> Sql.of(column + span.until(), span.to());
            case MORE -> Sql.of(column + span.past(), span.to());
            case AT_LEAST -> Sql.of(column + " >= ?", span.from());
            default ->
                span.from().equals(span.to())
                        ? Sql.of(column + " = ?", span.from())
                        : Sql.of("(" + column + " >= ? AND " + column + span.until() + ")", span.from(), span.to());
        };
    }

    private Span span(Value value) {
        try {
            return field.type() == FieldType.DATE ? days(value.text()) : moments(value.text());
        } catch (CrmException e) {
            CrmException named = CrmException.invalid(field + ": " + e.line()).because(e);
            throw value.at().point(named);
        }
    }

    private Span days(String text) {
        Period period = dates.period(text);
        return new Span(period.from(), period.to(), " <= ?", " > ?");
    }

    private Span moments(String text) {
        if (text.indexOf(':') >= 0 || text.matches("(?i)now|.*\\d ?(am|pm|h|hours?|min|minutes?)\\b.*")) {
            Instant moment = dates.instant(text);
            return until(moment, moment.plus(precision(text)));
        }
        Period period = dates.period(text);
        return until(
                period.from().atStartOfDay(dates.zone()).toInstant(),
                period.to().plusDays(1).atStartOfDay(dates.zone()).toInstant());
    }

    private static Span until(Instant from, Instant end) {
        return new Span(from, end, " < ?", " >= ?");
    }

    private static Duration precision(String text) {
        if (text.matches(".*:\\d\\d:\\d\\d\\b.*")) {
            return Duration.ofSeconds(1);
        }
        return text.matches("(?i).*(:|\\d ?[ap]m).*") ? Duration.ofMinutes(1) : Duration.ofNanos(1);
    }

    /**
     * What a text covers.
     *
     * @param from its start
     * @param to its last day, or the first moment behind it
     * @param until the SQL for up to its end
     * @param past the SQL for after its end
     */
    private record Span(Object from, Object to, String until, String past) {}
}
