package crm.query;

import crm.value.Dates;
import crm.value.Period;
import crm.value.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What filters mean, said in Java over records held as maps: several values of a field are a list, the record behind a
 * link is a map.
 */
final class Meaning {
    private final Dates dates;
    private final List<String> searched;
    private final Function<String, Condition> words;

    Meaning(Dates dates, List<String> searched, Function<String, Condition> words) {
        this.dates = dates;
        this.searched = searched;
        this.words = words;
    }

    boolean holds(Condition condition, Map<String, Object> row) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().allMatch(part -> holds(part, row));
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().anyMatch(part -> holds(part, row));
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.part(), row);
        }
        if (condition instanceof Condition.Ids ids) {
            return ids.ids().contains((Long) row.get("id"));
        }
        if (condition instanceof Condition.Empty empty) {
            return values(empty.path(), row).isEmpty();
        }
        if (condition instanceof Condition.Words phrase) {
            return searched.stream()
                    .flatMap(field -> values(FieldPath.of(field), row).stream())
                    .anyMatch(value -> contains(value, phrase.text()));
        }
        if (condition instanceof Condition.Named named) {
            return holds(words.apply(named.word()), row);
        }
        return !(condition instanceof Condition.Compare compare) || compared(compare, row);
    }

    private boolean compared(Condition.Compare compare, Map<String, Object> row) {
        if (compare.op() == Op.NOT_EQUAL) {
            return !compared(new Condition.Compare(compare.path(), Op.EQUAL, compare.values(), compare.at()), row);
        }
        List<String> texts = compare.values().stream().map(Value::text).toList();
        return values(compare.path(), row).stream().anyMatch(value -> compared(value, compare.op(), texts));
    }

    private boolean compared(Object value, Op op, List<String> texts) {
        if (op == Op.BETWEEN) {
            return compared(value, Op.AT_LEAST, texts.get(0)) && compared(value, Op.AT_MOST, texts.get(1));
        }
        return texts.stream().anyMatch(text -> compared(value, op, text));
    }

    private boolean compared(Object value, Op op, String text) {
        if (op == Op.HAS) {
            return contains(value, text);
        }
        if (value instanceof LocalDate day) {
            Period period = dates.period(text);
            return ordered(op, day.compareTo(period.from()), day.compareTo(period.to()));
        }
        if (value instanceof Number number) {
            int order = new BigDecimal(number.toString()).compareTo(new BigDecimal(text));
            return ordered(op, order, order);
        }
        return Text.fold(value.toString()).equals(Text.fold(text));
    }

    private static boolean ordered(Op op, int toFirst, int toLast) {
        return switch (op) {
            case LESS -> toFirst < 0;
            case AT_MOST -> toLast <= 0;
            case MORE -> toLast > 0;
            case AT_LEAST -> toFirst >= 0;
            default -> toFirst >= 0 && toLast <= 0;
        };
    }

    private static boolean contains(Object value, String text) {
        return Text.fold(value.toString()).contains(Text.fold(text));
    }

    private static List<Object> values(FieldPath path, Map<String, Object> row) {
        Stream<Object> start = path.link().isEmpty()
                ? Stream.of(row)
                : several(row.get(path.link().get()));
        return start.flatMap(record -> several(((Map<?, ?>) record).get(path.name())))
                .map(value -> value instanceof Map<?, ?> linked ? linked.get("name") : value)
                .map(Object.class::cast)
                .toList();
    }

    private static Stream<Object> several(Object value) {
        if (value == null) {
            return Stream.empty();
        }
        return value instanceof List<?> list ? list.stream().map(Object.class::cast) : Stream.of(value);
    }
}
