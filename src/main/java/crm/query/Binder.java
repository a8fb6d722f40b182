package crm.query;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.FurtherValues;
import crm.model.Members;
import crm.model.Nouns;
import crm.model.RecordType;
import crm.value.CrmException;
import crm.value.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Turns conditions into SQL predicates with bound values; every predicate is true or false, never unknown. */
final class Binder {
    private static final int MOST_CONDITIONS = 2000;
    private static final int IDS_AT_ONCE = 1000;

    private final Scope scope;
    private final Deque<String> segments = new ArrayDeque<>();
    private int aliases;
    private int conditions;

    Binder(Scope scope) {
        this.scope = scope;
    }

    /** The table of a noun, to be read as {@code t}. */
    Source source(Nouns nouns, RecordType type) {
        Supplier<String> next = () -> "s" + ++aliases;
        return new Source(new Names(nouns, type), "t", scope.asOf(), next);
    }

    /** The condition on a record of the source. */
    Sql bind(Condition condition, Source source) {
        if (condition instanceof Condition.All) {
            return Sql.of("1 = 1");
        }
        if (condition instanceof Condition.And and) {
            return joined(" AND ", and.parts(), source);
        }
        if (condition instanceof Condition.Or or) {
            return joined(" OR ", or.parts(), source);
        }
        if (condition instanceof Condition.Not not) {
            return Sql.of("NOT (").then(bind(not.part(), source)).then(")");
        }
        count();
        if (condition instanceof Condition.Compare compare) {
            return compare(compare, source);
        }
        if (condition instanceof Condition.Empty empty) {
            return empty(empty, source);
        }
        if (condition instanceof Condition.Words words) {
            return new Search(source, scope).of(words.text());
        }
        return condition instanceof Condition.Named named
                ? named(named, source)
                : ids(((Condition.Ids) condition).ids(), source);
    }

    private Sql joined(String between, List<Condition> parts, Source source) {
        return Sql.join(between, parts.stream().map(part -> bind(part, source)).toList())
                .enclosed();
    }

    private void count() {
        conditions++;
        if (conditions > MOST_CONDITIONS) {
            throw CrmException.usage("the filter has more than " + MOST_CONDITIONS + " conditions with its segments");
        }
    }

    private Sql compare(Condition.Compare compare, Source source) {
        if (compare.path().link().isPresent()) {
            return overLink(compare, source);
        }
        Field<?> field = source.names().field(compare.path());
        if (Names.isMembership(field)) {
            return membership(field, compare, source);
        }
        if (field.type() == FieldType.LINK) {
            return linked(field, compare, source);
        }
        return new Comparison(source, field, scope).of(compare);
    }

    /** {@code company.industry != Retail} is also true without a company: it is the opposite of {@code =}. */
    private Sql overLink(Condition.Compare compare, Source source) {
        FieldPath inner = FieldPath.of(compare.path().name());
        boolean none = compare.op() == Op.NOT_EQUAL;
        Op op = none ? Op.EQUAL : compare.op();
        Sql found = behind(compare.path(), new Condition.Compare(inner, op, compare.values(), compare.at()), source);
        return none ? Sql.of("NOT ").then(found) : found;
    }

    private Sql behind(FieldPath path, Condition inner, Source source) {
        Field<?> link = source.names().link(path.link().orElseThrow());
        Source target = source.behind(link);
        if (Names.isMembership(link)) {
            return isMember(source, selected(target, bind(inner, target)));
        }
        return exists(source.column(link), target, bind(inner, target));
    }

    /**
     * Whether the record that a column points to passes a test. EXISTS, because Derby runs NOT IN again for each row
     * without using the index of the ids.
     */
    private static Sql exists(String column, Source target, Sql test) {
        return Sql.of("EXISTS (SELECT 1")
                .then(target.from())
                .then(" WHERE " + target.column("id") + " = " + column + " AND ")
                .then(test)
                .then(")");
    }

    private static Sql selected(Source target, Sql where) {
        return Sql.of("SELECT " + target.column("id"))
                .then(target.from())
                .then(" WHERE ")
                .then(where);
    }

    private Sql isMember(Source source, Sql owners) {
        return Sql.of("EXISTS (SELECT 1 FROM ")
                .then(Tables.named(Members.TYPE, scope.asOf()))
                .then(" WHERE contact = " + source.column("id") + " AND owner IN (")
                .then(owners)
                .then("))");
    }

    private Sql linked(Field<?> field, Condition.Compare compare, Source source) {
        if (compare.op().needsOrder()) {
            throw compare.at()
                    .usage(field + " is " + Text.a(field.target().orElseThrow()) + ": only =, != and ~ compare it");
        }
        Sql found = target(field, source.column(field), compare, source);
        return compare.op() == Op.NOT_EQUAL ? Sql.of("NOT ").then(found) : found;
    }

    /** Whether the record behind the link is one of those named: by id, title or e-mail. */
    private Sql target(Field<?> field, String column, Condition.Compare compare, Source source) {
        List<Sql> choices = new ArrayList<>();
        if (compare.op() != Op.HAS) {
            compare.values().stream()
                    .filter(Binder::isId)
                    .map(value -> Sql.of(column + " = ?", Long.valueOf(value.text())))
                    .forEach(is -> choices.add(Comparison.present(column, is)));
        }
        Source target = source.behind(field);
        List<Sql> named = named(target, compare);
        if (!named.isEmpty()) {
            Sql any = named.size() == 1 ? named.get(0) : Sql.join(" OR ", named).enclosed();
            choices.add(exists(column, target, any));
        }
        if (choices.isEmpty()) {
            throw compare.at().usage("a " + field + " is named by its id");
        }
        return choices.size() == 1 ? choices.get(0) : Sql.join(" OR ", choices).enclosed();
    }

    private List<Sql> named(Source target, Condition.Compare compare) {
        List<Sql> named = new ArrayList<>();
        Op op = compare.op() == Op.HAS ? Op.HAS : Op.EQUAL;
        target.type()
                .title()
                .ifPresent(title -> named.add(new Comparison(target, title, scope)
                        .of(new Condition.Compare(FieldPath.of(title.name()), op, compare.values(), compare.at()))));
        List<Value> addresses = compare.values().stream()
                .filter(value -> value.text().indexOf('@') > 0)
                .toList();
        if (op == Op.EQUAL && !addresses.isEmpty()) {
            target.type()
                    .field("email")
                    .ifPresent(email -> named.add(new Comparison(target, email, scope)
                            .of(new Condition.Compare(FieldPath.of("email"), op, addresses, compare.at()))));
        }
        return named;
    }

    private static boolean isId(Value value) {
        return value.text().matches("\\d{1,18}");
    }

    private Sql membership(Field<?> field, Condition.Compare compare, Source source) {
        if (compare.op() != Op.EQUAL && compare.op() != Op.NOT_EQUAL) {
            throw compare.at().usage("a contact is in a " + field + " or not: only = and != compare it");
        }
        List<Sql> choices = compare.values().stream()
                .map(value -> field == Names.SEGMENT ? segment(value, source) : campaign(value, source))
                .toList();
        Sql found =
                choices.size() == 1 ? choices.get(0) : Sql.join(" OR ", choices).enclosed();
        return compare.op() == Op.EQUAL ? found : Sql.of("NOT (").then(found).then(")");
    }

    private Sql campaign(Value value, Source source) {
        Source campaigns = source.behind(Names.CAMPAIGN);
        Sql named = Sql.of(campaigns.column("name_key") + " = ?", Field.key(Text.fold(value.text())));
        Sql where =
                isId(value) ? named.then(" OR " + campaigns.column("id") + " = ?", Long.valueOf(value.text())) : named;
        return isMember(source, selected(campaigns, where));
    }

    private Sql segment(Value value, Source source) {
        SavedSegment segment = scope.segments().apply(value.text()).orElseThrow(() -> value.at()
                .point(CrmException.notFound("segment", value.text())));
        if (segment.filter().isEmpty()) {
            return isMember(source, Sql.of("?", segment.id()));
        }
        if (segments.contains(segment.name())) {
            throw CrmException.usage("segment " + segment.name() + " is part of its own filter");
        }
        segments.push(segment.name());
        try {
            Condition filter =
                    FilterParser.parse(source.names(), List.of(segment.filter().get()));
            return bind(filter, source).enclosed();
        } catch (CrmException e) {
            throw CrmException.invalid("the filter of segment " + segment.name() + ": " + e.line())
                    .because(e);
        } finally {
            segments.pop();
        }
    }

    private Sql empty(Condition.Empty empty, Source source) {
        if (empty.path().link().isPresent()) {
            FieldPath inner = FieldPath.of(empty.path().name());
            Condition present = new Condition.Not(new Condition.Empty(inner, empty.at()));
            return Sql.of("NOT ").then(behind(empty.path(), present, source));
        }
        Field<?> field = source.names().field(empty.path());
        if (Names.isMembership(field)) {
            throw empty.at().usage("name the " + field + ": " + field + " = NAME");
        }
        return Sql.of(source.column(field) + " IS NULL");
    }

    private Sql named(Condition.Named named, Source source) {
        String filter = source.type().flags().get(named.word());
        if (filter != null) {
            return bind(FilterParser.parse(source.names(), List.of(filter)), source);
        }
        return compare(
                new Condition.Compare(FieldPath.of(named.word()), Op.EQUAL, List.of(Value.of("yes")), named.at()),
                source);
    }

    /** Whether it is one of those records. */
    static Sql ids(List<Long> ids, Source source) {
        List<Sql> chunks = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += IDS_AT_ONCE) {
            List<Long> some = ids.subList(i, Math.min(ids.size(), i + IDS_AT_ONCE));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            chunks.add(Sql.of(source.column("id") + " IN (" + marks + ")", some.toArray()));
        }
        if (chunks.isEmpty()) {
            return Sql.of("1 = 0");
        }
        return chunks.size() == 1 ? chunks.get(0) : Sql.join(" OR ", chunks).enclosed();
    }

    /** The owners of further values of a field that pass a test on {@code content}. */
    static Sql further(Source source, Scope scope, Field<?> field, Sql test) {
        return Sql.of("EXISTS (SELECT 1 FROM ")
                .then(Tables.named(FurtherValues.TYPE, scope.asOf()))
                .then(" WHERE owner = " + source.column("id") + " AND kind = '" + field.name() + "' AND ")
                .then(test)
                .then(")");
    }
}
