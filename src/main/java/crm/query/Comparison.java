package crm.query;

import crm.model.Field;
import crm.model.FieldType;
import crm.value.Countries;
import crm.value.CrmException;
import crm.value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One field of a record compared with values. */
final class Comparison {
    private static final Sql NEVER = Sql.of("1 = 0");
    private static final String QUANTILE = "(?i)p\\d{1,9}(\\.\\d+)?";

    private final Source source;
    private final Field<?> field;
    private final Scope scope;

    Comparison(Source source, Field<?> field, Scope scope) {
        this.source = source;
        this.field = field;
        this.scope = scope;
    }

    /** The predicate for a comparison with this field, never unknown. */
    Sql of(Condition.Compare compare) {
        check(compare);
        if (compare.op() != Op.NOT_EQUAL) {
            return found(compare.op(), compare.values());
        }
        if (field.isMulti() || isTemporal() || field.type() == FieldType.TAGS) {
            return Sql.of("NOT ").then(found(Op.EQUAL, compare.values()));
        }
        String column = source.column(field);
        return Sql.of("(" + column + " IS NULL OR NOT ")
                .then(any(Op.EQUAL, compare.values(), column).enclosed())
                .then(")");
    }

    /** The test where the column has a value, false where it has none. */
    static Sql present(String column, Sql test) {
        return Sql.of("(" + column + " IS NOT NULL AND ").then(test).then(")");
    }

    private void check(Condition.Compare compare) {
        boolean text = field.type().isText() || field.type() == FieldType.TAGS;
        if (field.type() == FieldType.LONG_TEXT && compare.op() != Op.HAS) {
            throw compare.at().usage(field + " is long text: only ~ and is empty ask for it");
        }
        if (compare.op() == Op.HAS && !text) {
            throw compare.at()
                    .usage(field + " is " + Text.a(field.type().label()) + ": ~ asks for text, use = < > or between");
        }
        if (compare.op().needsOrder() && !field.type().isOrdered()) {
            throw compare.at()
                    .usage(field + " is " + Text.a(field.type().label()) + ": "
                            + compare.op().sign() + " asks for numbers and dates, use = or ~");
        }
    }

    private Sql found(Op op, List<Value> values) {
        String column = source.column(field);
        Sql own = present(column, any(op, values, column));
        if (!field.isMulti()) {
            return own;
        }
        Optional<List<Long>> holders = op == Op.EQUAL ? holders(values) : Optional.empty();
        if (holders.isPresent()) {
            return Binder.ids(holders.get(), source);
        }
        Sql further = Binder.further(source, scope, field, any(op, values, "content"));
        return own.then(" OR ").then(further).enclosed();
    }

    /** Who holds any of the values, as an index tells: OR with the further values would read every record. */
    private Optional<List<Long>> holders(List<Value> values) {
        boolean plain = field.isIndexed() && !field.isKeyed() && !isFolded() && !isExternalId();
        return plain
                ? scope.holders()
                        .of(
                                source.type(),
                                field,
                                values.stream()
                                        .map(value -> (String) comparable(value))
                                        .toList())
                : Optional.empty();
    }

    /** Whether the column, which has a value, passes the comparison with any of the values. */
    private Sql any(Op op, List<Value> values, String column) {
        if (isTemporal()) {
            return either(new Temporal(field, scope.reading().dates()).tests(op, values, column));
        }
        if (op == Op.BETWEEN) {
            return number(Op.AT_LEAST, values.get(0), column)
                    .then(" AND ")
                    .then(number(Op.AT_MOST, values.get(1), column));
        }
        if (isNumeric()) {
            return either(
                    values.stream().map(value -> number(op, value, column)).toList());
        }
        if (op == Op.HAS) {
            return either(values.stream().map(value -> has(value, column)).toList());
        }
        if (field.type() == FieldType.TAGS) {
            return either(values.stream()
                    .map(value -> Pattern.like("fold(" + column + ")", Pattern.tag(value.text())))
                    .toList());
        }
        return equal(values, column);
    }

    private static Sql either(List<Sql> tests) {
        return tests.size() == 1 ? tests.get(0) : Sql.join(" OR ", tests).enclosed();
    }

    private Sql equal(List<Value> values, String column) {
        List<Object> params = values.stream().map(this::comparable).toList();
        if (field.isKeyed()) {
            return keyEqual(params, column);
        }
        Sql equal = oneOf(isFolded() ? "fold(" + column + ")" : column, params);
        if (!isExternalId()) {
            return equal;
        }
        List<Sql> tests = new ArrayList<>(List.of(equal));
        values.stream()
                .filter(value -> value.text().indexOf(':') < 0)
                .map(value -> Pattern.like(column, Pattern.ofAnySystem(value.text())))
                .forEach(tests::add);
        return either(tests);
    }

    /** Found through the index of the key; in which long text is cut. */
    private Sql keyEqual(List<Object> folded, String column) {
        List<Object> keys =
                folded.stream().map(text -> (Object) Field.key((String) text)).toList();
        Sql equal = oneOf(source.column(field.keyColumn()), keys);
        return keys.equals(folded)
                ? equal
                : equal.then(" AND ")
                        .then(oneOf("fold(" + column + ")", folded))
                        .enclosed();
    }

    private static Sql oneOf(String expression, List<Object> params) {
        if (params.size() == 1) {
            return Sql.of(expression + " = ?", params.get(0));
        }
        String marks = "?" + ", ?".repeat(params.size() - 1);
        return Sql.of(expression + " IN (" + marks + ")", params.toArray());
    }

    private Object comparable(Value value) {
        if (isExternalId()) {
            return value.text();
        }
        Object read = pointed(value, () -> scope.reading().read(field, value.text()));
        return isFolded() ? Text.fold((String) read) : read;
    }

    private Sql has(Value value, String column) {
        if (column.equals(source.column(field)) && (field.isKeyed() || field.type() == FieldType.LONG_TEXT)) {
            return Pattern.contains(source, field, value.text());
        }
        return switch (field.type()) {
            case PHONE -> {
                if (value.text().chars().noneMatch(Character::isDigit)) {
                    throw value.at().point(CrmException.invalid(field + " \"" + value.text() + "\": no digits"));
                }
                yield Pattern.like(column, Pattern.digits(value.text()));
            }
            case COUNTRY -> country(value, column);
            default -> Pattern.like("fold(" + column + ")", Pattern.within(value.text()));
        };
    }

    /** Countries are kept as codes: those whose English name contains the text. */
    private static Sql country(Value value, String column) {
        String folded = Text.fold(value.text());
        List<Object> codes = new ArrayList<>();
        Countries.code(value.text()).ifPresent(codes::add);
        Countries.names().stream()
                .filter(name -> Text.fold(name).contains(folded))
                .flatMap(name -> Countries.code(name).stream())
                .filter(code -> !codes.contains(code))
                .forEach(codes::add);
        return codes.isEmpty() ? NEVER : oneOf(column, codes);
    }

    private Sql number(Op op, Value value, String column) {
        Optional<Field<?>> other = otherNumber(value);
        if (other.isPresent()) {
            String theirs = source.column(other.get());
            return present(theirs, Sql.of(column + " " + op.sign() + " " + theirs));
        }
        Optional<BigDecimal> number = value.text().matches(QUANTILE)
                ? scope.quantiles().of(source.type(), field, percent(value))
                : Optional.of(typed(value));
        return number.map(some -> number(op, some, column)).orElse(NEVER);
    }

    /** A number may be compared with another one of the record, which is named: {@code quantity <= reorder_level}. */
    private Optional<Field<?>> otherNumber(Value value) {
        return source.type()
                .field(FieldPath.canonical(value.text()))
                .filter(named ->
                        named.type().isOrdered() && named.type() != FieldType.DATE && named.type() != FieldType.TIME);
    }

    /** A fraction compared with whole numbers keeps its decimals: Derby would cut them off. */
    private Sql number(Op op, BigDecimal number, String column) {
        if (field.type() != FieldType.COUNT) {
            return Sql.of(column + " " + op.sign() + " ?", number);
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole
                ? Sql.of(column + " " + op.sign() + " ?", number.longValue())
                : Sql.of(column + " " + op.sign() + " CAST(? AS DECIMAL(19,4))", number);
    }

    private static BigDecimal percent(Value value) {
        BigDecimal percent = new BigDecimal(value.text().substring(1));
        if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw value.at().point(CrmException.usage("there is no quantile above p100"));
        }
        return percent;
    }

    private BigDecimal typed(Value value) {
        String text = field == Names.CHANGED ? value.text().replaceFirst("^h(?=\\d)", "") : value.text();
        Field<?> readAs = field.type() == FieldType.COUNT ? Field.number(field.name()) : field;
        return (BigDecimal) pointed(value, () -> scope.reading().read(readAs, text));
    }

    private static <T> T pointed(Value value, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (CrmException e) {
            throw value.at().point(e);
        }
    }

    private boolean isTemporal() {
        return field.type() == FieldType.DATE || field.type() == FieldType.TIME;
    }

    private boolean isNumeric() {
        return field.type().isOrdered() && !isTemporal();
    }

    /** Ids of other systems and names in networks are kept as system:id, and compared letter by letter. */
    private boolean isExternalId() {
        return field.type() == FieldType.TEXT && field.isIndexed() && field.isMulti();
    }

    private boolean isFolded() {
        return switch (field.type()) {
            case TEXT, URL, USER -> !isExternalId();
            default -> false;
        };
    }
}
