package crm.query;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Contacts;
import crm.model.Nouns;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExplainedFilterProperties {
    private static final Names NAMES = new Names(Nouns.plain(), Contacts.TYPE);

    @Property(tries = 500)
    void parsingAnExplanationGivesTheSameCondition(@ForAll("conditions") Condition condition) {
        assertThat(FilterParser.parse(NAMES, List.of(condition.explain()))).isEqualTo(condition);
    }

    @Property(tries = 1000)
    void anyTextIsUnderstoodOrRefusedInOneWay(@ForAll("texts") String text) {
        try {
            Condition condition = FilterParser.parse(NAMES, List.of(text));
            assertThat(FilterParser.parse(NAMES, List.of(condition.explain()))).isEqualTo(condition);
        } catch (crm.value.CrmException e) {
            assertThat(e.getMessage()).contains("\n");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "and",
                        "or",
                        "not",
                        "(",
                        ")",
                        "=",
                        "<=",
                        "~",
                        ",",
                        "city",
                        "spend",
                        "mine",
                        "in",
                        "is",
                        "empty",
                        "between",
                        "\"",
                        "'",
                        "x",
                        "New York",
                        "id",
                        "17",
                        "company.name",
                        " ",
                        "!",
                        "!=")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join(" ", parts));
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return nested(3);
    }

    private Arbitrary<Condition> nested(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<Condition> inner = Arbitraries.lazy(() -> nested(depth - 1));
        Arbitrary<List<Condition>> several = inner.list().ofMinSize(2).ofMaxSize(4);
        return Arbitraries.oneOf(
                leaves(),
                several.map(Condition.And::new),
                several.map(Condition.Or::new),
                inner.map(Condition.Not::new));
    }

    private Arbitrary<Condition> leaves() {
        Arbitrary<FieldPath> paths = Arbitraries.of("city", "spend", "since", "tags", "notes", "company.industry")
                .map(name -> NAMES.require(name, Place.NONE));
        Arbitrary<Value> values = Arbitraries.strings()
                .withChars(" abÄ1,()\"'=<>~|.-_%\\ndor")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> crm.value.Text.clean(text).orElse("x"))
                .map(Value::of);
        Arbitrary<Condition> any = Combinators.combine(
                        paths,
                        Arbitraries.of(Op.EQUAL, Op.NOT_EQUAL, Op.HAS),
                        values.list().ofMinSize(1).ofMaxSize(3))
                .as((path, op, list) -> new Condition.Compare(path, op, list, Place.NONE));
        Arbitrary<Condition> one = Combinators.combine(
                        paths, Arbitraries.of(Op.LESS, Op.AT_MOST, Op.MORE, Op.AT_LEAST), values)
                .as((path, op, value) -> new Condition.Compare(path, op, List.of(value), Place.NONE));
        Arbitrary<Condition> between = Combinators.combine(paths, values, values)
                .as((path, from, to) -> new Condition.Compare(path, Op.BETWEEN, List.of(from, to), Place.NONE));
        return Arbitraries.oneOf(
                any,
                one,
                between,
                paths.map(path -> new Condition.Empty(path, Place.NONE)),
                values.map(value -> new Condition.Words(value.text(), Place.NONE)),
                Arbitraries.just(new Condition.Named("mine", Place.NONE)),
                Arbitraries.longs()
                        .between(1, 99)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(Condition.Ids::new));
    }
}
