package crm.query;

import java.util.List;
import java.util.stream.Collectors;

/** Conditions written out as filters, every precedence in parentheses. */
final class Explanation {
    private Explanation() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), " and ");
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.parts(), " or ");
        }
        if (condition instanceof Condition.Not not) {
            return negated(not.part());
        }
        if (condition instanceof Condition.Compare compare) {
            return compared(compare);
        }
        if (condition instanceof Condition.Empty empty) {
            return empty.path() + " is empty";
        }
        if (condition instanceof Condition.Words words) {
            return Value.quoted(words.text());
        }
        if (condition instanceof Condition.Named named) {
            return named.word();
        }
        if (condition instanceof Condition.Ids ids) {
            return ids.ids().stream().map(String::valueOf).collect(Collectors.joining(", ", "id in (", ")"));
        }
        return "everything";
    }

    private static String negated(Condition part) {
        if (part instanceof Condition.Empty empty) {
            return empty.path() + " is not empty";
        }
        boolean enclosed = part instanceof Condition.And || part instanceof Condition.Or;
        return enclosed ? "not " + of(part) : "not (" + of(part) + ")";
    }

    private static String joined(List<Condition> parts, String between) {
        return parts.stream().map(Explanation::of).collect(Collectors.joining(between, "(", ")"));
    }

    private static String compared(Condition.Compare compare) {
        List<String> values = compare.values().stream().map(Value::explain).toList();
        String start = compare.path() + " " + compare.op().sign() + " ";
        if (compare.op() == Op.BETWEEN) {
            return start + String.join(" and ", values);
        }
        if (values.size() > 1 && compare.op() == Op.EQUAL) {
            return compare.path() + " in (" + String.join(", ", values) + ")";
        }
        if (values.size() > 1 && compare.op() == Op.NOT_EQUAL) {
            return compare.path() + " not in (" + String.join(", ", values) + ")";
        }
        return start + String.join(", ", values);
    }
}
