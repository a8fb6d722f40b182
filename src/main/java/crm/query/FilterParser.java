package crm.query;

import crm.value.CrmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads filters: each argument a condition or search words, several joined by <em>and</em>. Field names are checked
 * here, values when they are bound.
 */
public final class FilterParser {
    private static final int MOST_CONDITIONS = 200;
    private static final int MOST_VALUES = 1000;
    private static final int DEEPEST = 100;
    private static final String SHELL = "did the shell take the `>`? quote the filter";

    private final Names names;
    private Scanner scanner = new Scanner("");
    private int conditions;
    private int depth;

    /** A parser for one filter over the noun of these names. */
    private FilterParser(Names names) {
        this.names = names;
    }

    /**
     * Reads a filter.
     *
     * @param names the names it may use
     * @param arguments the arguments; none means every record
     * @throws CrmException usage, with a caret under the place of the mistake
     */
    public static Condition parse(Names names, List<String> arguments) {
        FilterParser parser = new FilterParser(names);
        List<Condition> parts = new ArrayList<>();
        for (String argument : new Arguments(names).together(arguments)) {
            parts.add(parser.argument(argument));
        }
        return parts.isEmpty() ? new Condition.All() : one(parts);
    }

    private Condition argument(String argument) {
        scanner = new Scanner(argument);
        if (scanner.atEnd()) {
            throw scanner.here().usage("a filter is empty");
        }
        Condition condition = alternatives();
        if (!scanner.atEnd()) {
            throw scanner.here().usage("not expected here");
        }
        return condition;
    }

    private Condition alternatives() {
        List<Condition> parts = new ArrayList<>(List.of(conjunction()));
        while (scanner.take("or")) {
            parts.add(conjunction());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private Condition conjunction() {
        List<Condition> parts = new ArrayList<>(List.of(negation()));
        while (scanner.take("and") || goesOn(parts.get(parts.size() - 1))) {
            parts.add(negation());
        }
        return one(parts);
    }

    /** Search words and flags follow each other without {@code and}. */
    private boolean goesOn(Condition last) {
        if (last instanceof Condition.Words) {
            scanner.skip(',');
        }
        return !scanner.atEnd() && !scanner.sees("or") && !scanner.next(')') && !scanner.next(',');
    }

    private Condition negation() {
        if (!scanner.take("not")) {
            return primary();
        }
        deeper();
        Condition negated = new Condition.Not(negation());
        depth--;
        return negated;
    }

    private Condition primary() {
        Place place = scanner.here();
        if (scanner.take('(')) {
            return group(place);
        }
        Optional<String> phrase = scanner.quoted();
        if (phrase.isPresent()) {
            return counted(words(phrase.get(), place));
        }
        if (scanner.atEnd() || scanner.sees("and") || scanner.sees("or")) {
            throw place.usage("a condition is missing");
        }
        String word = scanner.word();
        String sign = scanner.sign();
        if (word.isEmpty()) {
            throw place.usage(sign.isEmpty() ? "not expected here" : "a field is missing before " + sign);
        }
        return counted(sign.isEmpty() ? worded(word, place) : signed(word, sign, place));
    }

    private Condition group(Place opened) {
        deeper();
        Condition inner = alternatives();
        if (!scanner.take(')')) {
            throw (scanner.atEnd() ? opened : scanner.here()).usage("the parenthesis is not closed");
        }
        depth--;
        return inner;
    }

    private Condition signed(String word, String sign, Place place) {
        FieldPath path = names.require(word, place);
        return switch (sign) {
            case "=", "==" -> compare(path, Op.EQUAL, place);
            case "!=", "<>" -> compare(path, Op.NOT_EQUAL, place);
            case "<" -> compare(path, Op.LESS, place);
            case "<=" -> compare(path, Op.AT_MOST, place);
            case ">" -> compare(path, Op.MORE, place);
            case ">=" -> compare(path, Op.AT_LEAST, place);
            case "~" -> compare(path, Op.HAS, place);
            case "!~" -> new Condition.Not(compare(path, Op.HAS, place));
            default -> throw new IllegalStateException(sign);
        };
    }

    private Condition worded(String word, Place place) {
        Optional<FieldPath> path = names.find(word);
        Optional<Condition> comparison = path.flatMap(field -> comparison(field, place));
        if (comparison.isPresent()) {
            return comparison.get();
        }
        String canonical = FieldPath.canonical(word);
        if (names.isFlag(canonical)) {
            return new Condition.Named(canonical, place);
        }
        if (path.isPresent()) {
            throw place.usage("the field " + path.get() + " stands alone: " + SHELL);
        }
        if (comparisonFollows()) {
            names.require(word, place);
        }
        return words(word, place);
    }

    /** Whether words come next that only a comparison has. */
    private boolean comparisonFollows() {
        return List.of("gt", "ge", "lt", "le", "between").stream().anyMatch(scanner::sees);
    }

    private Optional<Condition> comparison(FieldPath path, Place place) {
        if (scanner.take("is")) {
            boolean negated = scanner.take("not");
            if (!scanner.take("empty")) {
                throw scanner.here().usage("after is comes empty or not empty");
            }
            Condition empty = new Condition.Empty(path, place);
            return Optional.of(negated ? new Condition.Not(empty) : empty);
        }
        if (scanner.take("not", "in")) {
            return Optional.of(listed(path, Op.NOT_EQUAL, place));
        }
        if (scanner.take("in")) {
            return Optional.of(listed(path, Op.EQUAL, place));
        }
        if (scanner.take("not", "between")) {
            return Optional.of(new Condition.Not(compare(path, Op.BETWEEN, place)));
        }
        if (scanner.take("not", "has")) {
            return Optional.of(new Condition.Not(compare(path, Op.HAS, place)));
        }
        return operator().map(op -> compare(path, op, place));
    }

    private Optional<Op> operator() {
        if (scanner.take("between")) {
            return Optional.of(Op.BETWEEN);
        }
        if (scanner.take("has")) {
            return Optional.of(Op.HAS);
        }
        if (scanner.take("gt") || scanner.take("after")) {
            return Optional.of(Op.MORE);
        }
        if (scanner.take("lt") || scanner.take("before")) {
            return Optional.of(Op.LESS);
        }
        if (scanner.take("ge")) {
            return Optional.of(Op.AT_LEAST);
        }
        return scanner.take("le") ? Optional.of(Op.AT_MOST) : Optional.empty();
    }

    private Condition listed(FieldPath path, Op op, Place place) {
        Place opened = scanner.here();
        if (!scanner.take('(')) {
            return compare(path, op, scanner.values(), place);
        }
        List<Value> values = scanner.values();
        if (!scanner.take(')')) {
            throw opened.usage("the parenthesis is not closed");
        }
        return compare(path, op, values, place);
    }

    private Condition compare(FieldPath path, Op op, Place place) {
        return compare(path, op, values(op), place);
    }

    private static Condition compare(FieldPath path, Op op, List<Value> values, Place place) {
        if (values.size() > MOST_VALUES) {
            throw place.usage(values.size() + " values; at most " + MOST_VALUES + " are possible");
        }
        if (op == Op.EQUAL && path.equals(FieldPath.of("id"))) {
            return new Condition.Ids(values.stream().map(FilterParser::id).toList());
        }
        return new Condition.Compare(path, op, values, place);
    }

    private List<Value> values(Op op) {
        if (op == Op.BETWEEN) {
            Value first = scanner.value(false);
            if (!scanner.take("and")) {
                throw scanner.here().usage("between needs two values: between x and y");
            }
            return List.of(first, scanner.value(false));
        }
        return op.takesSeveral() ? scanner.values() : List.of(scanner.value(false));
    }

    private static Long id(Value value) {
        try {
            return Long.valueOf(value.text());
        } catch (NumberFormatException e) {
            throw value.at()
                    .point(CrmException.invalid("id \"" + value.text() + "\": not a number")
                            .because(e));
        }
    }

    private static Condition words(String text, Place place) {
        if (text.isBlank()) {
            throw place.usage("a search word is empty");
        }
        return new Condition.Words(text.strip(), place);
    }

    private Condition counted(Condition condition) {
        conditions++;
        if (conditions > MOST_CONDITIONS) {
            throw scanner.here().usage("more than " + MOST_CONDITIONS + " conditions");
        }
        return condition;
    }

    private void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw scanner.here().usage("more than " + DEEPEST + " parentheses inside each other");
        }
    }

    private static Condition one(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }
}
