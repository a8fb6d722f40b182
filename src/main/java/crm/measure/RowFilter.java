package crm.measure;

import crm.cli.Session;
import crm.model.Companies;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Measures;
import crm.model.RecordType;
import crm.query.Condition;
import crm.query.FieldPath;
import crm.query.Names;
import crm.query.Op;
import crm.query.SavedSegment;
import crm.query.Select;
import crm.query.Value;
import crm.score.LongIndex;
import crm.store.measures.MeasureRows;
import crm.value.CrmException;
import crm.value.Period;
import crm.value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * Filters over contacts and companies whose measures are just being computed: what a filter says of measures is looked up in
 * their rows, what it says of records is asked of the database. It means what it means in lists.
 */
final class RowFilter {
    private static final String QUANTILE = "(?i)p\\d{1,2}(\\.\\d+)?";
    private static final String SEGMENT = "segment";
    private static final double UNITS = 10_000;
    private static final int DEEPEST = 20;

    private final Session session;
    private final MeasureRows rows;
    private final BitSet firms;
    private final Map<String, LongIndex> asked = new HashMap<>();
    private final List<LongIndex> people = new ArrayList<>();
    private final List<LongIndex> companies = new ArrayList<>();
    private int depth;

    /** Filters over rows; {@code firms} says which are of companies. */
    RowFilter(Session session, MeasureRows rows, BitSet firms) {
        this.session = session;
        this.rows = rows;
        this.firms = firms;
    }

    /** Whether a row passes. */
    @FunctionalInterface
    interface Test {
        boolean holds(int row);
    }

    /** A filter; an empty one holds for everyone. */
    Test test(String filter) {
        if (filter.isBlank()) {
            return row -> true;
        }
        return of(session.filter(Contacts.TYPE, List.of(filter)));
    }

    /** Adds rows for those whom the records' parts of the filters named, and who have none. */
    void addNamed() {
        LongIndex known = new LongIndex();
        for (int row = 0; row < rows.size(); row++) {
            known.add(rows.owner(row));
        }
        for (boolean firm : new boolean[] {false, true}) {
            for (LongIndex named : firm ? companies : people) {
                for (int i = 0; i < named.size(); i++) {
                    if (known.find(named.id(i)) < 0) {
                        firms.set(known.add(named.id(i)), firm);
                        rows.add(named.id(i), null);
                    }
                }
            }
        }
        people.clear();
        companies.clear();
    }

    private Test of(Condition condition) {
        if (condition instanceof Condition.All) {
            return row -> true;
        }
        if (condition instanceof Condition.And and) {
            Test[] parts = and.parts().stream().map(this::of).toArray(Test[]::new);
            return row -> holdsAny(parts, row, false) < 0;
        }
        if (condition instanceof Condition.Or or) {
            Test[] parts = or.parts().stream().map(this::of).toArray(Test[]::new);
            return row -> holdsAny(parts, row, true) >= 0;
        }
        if (condition instanceof Condition.Not not) {
            Test part = of(not.part());
            return row -> !part.holds(row);
        }
        if (condition instanceof Condition.Empty empty && isMeasure(empty.path())) {
            Field<?> field = measure(empty.path().toString());
            return empty(field);
        }
        if (condition instanceof Condition.Compare compare) {
            return compare(compare);
        }
        return stored(condition);
    }

    /** The first part that holds, or does not; -1 when there is none. */
    private static int holdsAny(Test[] parts, int row, boolean wanted) {
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].holds(row) == wanted) {
                return i;
            }
        }
        return -1;
    }

    private Test compare(Condition.Compare compare) {
        String name = compare.path().toString();
        if (isMeasure(compare.path())) {
            return measured(compare, measure(name));
        }
        if (compare.path().link().isEmpty() && name.equals(SEGMENT) && takesAny(compare.op())) {
            List<Test> segments = compare.values().stream().map(this::segment).toList();
            boolean wanted = compare.op() == Op.EQUAL;
            return row -> segments.stream().anyMatch(segment -> segment.holds(row)) == wanted;
        }
        return stored(compare);
    }

    private static boolean takesAny(Op op) {
        return op == Op.EQUAL || op == Op.NOT_EQUAL;
    }

    private Test segment(Value value) {
        SavedSegment segment = session.scope()
                .segments()
                .apply(value.text())
                .orElseThrow(() -> CrmException.notFound("segment", value.text()));
        if (segment.filter().isEmpty()) {
            return stored(Condition.compare(SEGMENT, Op.EQUAL, value.text()));
        }
        depth++;
        if (depth > DEEPEST) {
            throw CrmException.usage("segment " + segment.name() + " is part of its own filter");
        }
        Test inner = test(segment.filter().get());
        depth--;
        return inner;
    }

    /** A condition on what records hold themselves: asked of contacts, and of companies where they understand it. */
    private Test stored(Condition condition) {
        if (speaksOfMeasures(condition)) {
            throw CrmException.usage("a rung cannot speak of measures behind a link: " + condition.explain());
        }
        LongIndex passing = asked.computeIfAbsent(condition.explain(), text -> ask(condition, text));
        return row -> passing.find(rows.owner(row)) >= 0;
    }

    private LongIndex ask(Condition condition, String text) {
        LongIndex passing = new LongIndex();
        people.add(ids(Contacts.TYPE, condition, passing));
        understood(text).ifPresent(firm -> companies.add(ids(Companies.TYPE, firm, passing)));
        return passing;
    }

    private Optional<Condition> understood(String text) {
        try {
            return Optional.of(session.filter(Companies.TYPE, List.of(text)));
        } catch (CrmException e) {
            return Optional.empty();
        }
    }

    private LongIndex ids(RecordType type, Condition condition, LongIndex passing) {
        LongIndex found = new LongIndex();
        Select select = Select.from(session.nouns(), type, session.scope()).where(condition);
        session.store().eachCells(select.idsInAnyOrder(), List.of(FieldType.COUNT), cells -> {
            long id = (Long) cells.get(0);
            found.add(id);
            passing.add(id);
        });
        return found;
    }

    private boolean speaksOfMeasures(Condition condition) {
        return condition instanceof Condition.Compare compare
                && compare.path().link().isPresent()
                && new Names(session.nouns(), Contacts.TYPE)
                        .field(compare.path())
                        .isMeasure();
    }

    /** A field of the business's own goes before a measure of the same name, as everywhere. */
    private boolean isMeasure(FieldPath path) {
        return path.link().isEmpty()
                && session.nouns()
                        .type(Contacts.TYPE)
                        .field(path.name())
                        .filter(Field::isMeasure)
                        .isPresent();
    }

    private static Field<?> measure(String name) {
        return Measures.FIELDS.stream()
                .filter(measure -> measure.name().equals(name))
                .filter(measure -> Ladder.settings().stream()
                        .noneMatch(ladder -> ladder.key().equals(name)))
                .findFirst()
                .orElseThrow(() -> CrmException.usage("a rung cannot speak of ladders: " + name));
    }

    private Test empty(Field<?> field) {
        if (field.type().isOrdered()) {
            IntToDoubleFunction numbers = rows.numbers(field);
            return row -> Double.isNaN(numbers.applyAsDouble(row));
        }
        IntFunction<String> texts = rows.texts(field);
        return row -> texts.apply(row) == null;
    }

    private Test measured(Condition.Compare compare, Field<?> field) {
        if (!field.type().isOrdered()) {
            return worded(compare, field);
        }
        if (field.type() == FieldType.DATE) {
            return dated(compare, field);
        }
        if (compare.op() == Op.HAS) {
            throw CrmException.usage(field + " is a number: use = < > or between");
        }
        double[] ofPeople = limits(compare, field, false);
        double[] ofFirms = limits(compare, field, true);
        IntToDoubleFunction numbers = rows.numbers(field);
        return row -> {
            double own = Math.rint(numbers.applyAsDouble(row) * UNITS) / UNITS;
            return Double.isNaN(own)
                    ? compare.op() == Op.NOT_EQUAL
                    : passes(compare.op(), own, firms.get(row) ? ofFirms : ofPeople);
        };
    }

    private double[] limits(Condition.Compare compare, Field<?> field, boolean firm) {
        return compare.values().stream()
                .mapToDouble(value -> limit(field, value, firm))
                .toArray();
    }

    private static boolean passes(Op op, double own, double... limits) {
        return switch (op) {
            case EQUAL -> isAmong(own, limits);
            case NOT_EQUAL -> !isAmong(own, limits);
            case LESS -> own < limits[0];
            case AT_MOST -> own <= limits[0];
            case MORE -> own > limits[0];
            case AT_LEAST -> own >= limits[0];
            case BETWEEN -> own >= limits[0] && own <= limits[1];
            case HAS -> false;
        };
    }

    private static boolean isAmong(double own, double... limits) {
        for (double limit : limits) {
            if (own == limit) {
                return true;
            }
        }
        return false;
    }

    /** A number as it was typed, or a quantile of the contacts or companies; NaN, which nothing passes, where there is none. */
    private double limit(Field<?> field, Value value, boolean firm) {
        if (!value.text().matches(QUANTILE)) {
            Field<?> readAs = field.type() == FieldType.COUNT ? Field.number(field.name()) : field;
            return ((BigDecimal) session.reading().read(readAs, value.text())).doubleValue();
        }
        IntToDoubleFunction numbers = rows.numbers(field);
        double[] sorted = java.util.stream.IntStream.range(0, rows.size())
                .filter(row -> firms.get(row) == firm)
                .mapToDouble(row -> Math.rint(numbers.applyAsDouble(row) * UNITS) / UNITS)
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
        BigDecimal percent = new BigDecimal(value.text().substring(1));
        long place = percent.multiply(BigDecimal.valueOf(sorted.length)).longValue() / 100;
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, place)];
    }

    private Test dated(Condition.Compare compare, Field<?> field) {
        List<Period> periods = compare.values().stream()
                .map(value -> session.reading().dates().period(value.text()))
                .toList();
        IntToDoubleFunction numbers = rows.numbers(field);
        return row -> {
            double own = numbers.applyAsDouble(row);
            return Double.isNaN(own) ? compare.op() == Op.NOT_EQUAL : passes(compare.op(), own, periods);
        };
    }

    private static boolean passes(Op op, double day, List<Period> periods) {
        double from = periods.get(0).from().toEpochDay();
        double to = periods.get(0).to().toEpochDay();
        return switch (op) {
            case EQUAL -> periods.stream().anyMatch(period -> covers(period, day));
            case NOT_EQUAL -> periods.stream().noneMatch(period -> covers(period, day));
            case LESS -> day < from;
            case AT_MOST -> day <= to;
            case MORE -> day > to;
            case AT_LEAST -> day >= from;
            case BETWEEN -> day >= from && day <= periods.get(1).to().toEpochDay();
            case HAS -> false;
        };
    }

    private static boolean covers(Period period, double day) {
        return day >= period.from().toEpochDay() && day <= period.to().toEpochDay();
    }

    private Test worded(Condition.Compare compare, Field<?> field) {
        List<String> folded =
                compare.values().stream().map(value -> Text.fold(value.text())).toList();
        if (!takesAny(compare.op()) && compare.op() != Op.HAS) {
            throw CrmException.usage(field + " is text: " + compare.op().sign() + " asks for numbers and dates");
        }
        Map<String, Boolean> passing = new HashMap<>();
        IntFunction<String> texts = rows.texts(field);
        return row -> {
            String own = texts.apply(row);
            return own == null
                    ? compare.op() == Op.NOT_EQUAL
                    : passing.computeIfAbsent(own, text -> passes(compare.op(), Text.fold(text), field, folded));
        };
    }

    private static boolean passes(Op op, String own, Field<?> field, List<String> folded) {
        if (op == Op.HAS) {
            return folded.stream().anyMatch(own::contains);
        }
        return isOneOf(own, field, folded) == (op == Op.EQUAL);
    }

    private static boolean isOneOf(String text, Field<?> field, List<String> folded) {
        return field.type() == FieldType.TAGS
                ? folded.stream().anyMatch(word -> text.contains("|" + word + "|"))
                : Set.copyOf(folded).contains(text);
    }
}
