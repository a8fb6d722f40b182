package crm.profile;

import crm.cli.Session;
import crm.cli.Words;
import crm.model.Field;
import crm.model.FurtherValues;
import crm.model.Row;
import crm.output.Card;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.store.history.History;
import crm.store.journal.ChangeSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who looks after a record, and where each of its values came from: the last change set that gave it that value. */
final class Provenance {
    private static final List<Column> COLUMNS = List.of(
            Column.of("field", Kind.TEXT),
            Column.of("value", Kind.TEXT),
            Column.of("from", Kind.TEXT),
            Column.of("user", Kind.TEXT),
            Column.of("change_set", Kind.TEXT));
    private static final List<Column> SETS = List.of(
            Column.of("change_set", Kind.TEXT),
            Column.of("time", Kind.TIME),
            Column.of("user", Kind.TEXT),
            Column.of("command", Kind.TEXT));

    private static final int MOST_FILES = 4;

    private final Session session;
    private final History history;
    private final Map<Long, ChangeSet> sets = new TreeMap<>();

    Provenance(Session session) {
        this.session = session;
        this.history = History.of(session.store());
    }

    /** Owner, source, the first and the last who wrote, and one row a value. */
    Card card(Row who) {
        List<History.Change> changes = history.of(who.type(), who.id());
        Optional<ChangeSet> first = changes.stream().findFirst().flatMap(this::set);
        Optional<ChangeSet> last = changes.isEmpty() ? Optional.empty() : set(changes.get(changes.size() - 1));
        List<List<Object>> rows = new ArrayList<>();
        for (Field<?> field : session.nouns().type(who.type()).stored()) {
            if (who.get(field).isPresent()) {
                rows.add(row(field.name(), session.shown(who, field), setter(changes, field)));
            }
        }
        session.store().parts(FurtherValues.TYPE, who.id()).forEach(value -> rows.add(further(value)));
        Stream.concat(first.stream(), last.stream()).forEach(set -> sets.put(set.number(), set));
        return Card.titled("ownership")
                .add("owned_by", Kind.TEXT, who.values().get("owner"))
                .add("data_source", Kind.TEXT, who.values().get("source"))
                .add("created_by", Kind.TEXT, first.map(ChangeSet::user).orElse(null))
                .add("created_at", Kind.TIME, first.map(ChangeSet::at).orElse(null))
                .add("last_editor", Kind.TEXT, last.map(ChangeSet::user).orElse(null))
                .add("last_edited", Kind.TIME, last.map(ChangeSet::at).orElse(null))
                .section("origins", Listing.of(COLUMNS, rows))
                .section(
                        "change_sets",
                        Listing.of(
                                SETS,
                                sets.values().stream()
                                        .map(set -> List.<Object>of(set.name(), set.at(), set.user(), set.command()))
                                        .toList()));
    }

    private Optional<ChangeSet> set(History.Change change) {
        return history.changeSet(change.by());
    }

    /** The last change that gave the field another value than it had. */
    private Optional<ChangeSet> setter(List<History.Change> changes, Field<?> field) {
        Optional<ChangeSet> setter = Optional.empty();
        for (int i = changes.size() - 1; i >= 0 && setter.isEmpty(); i--) {
            History.Change change = changes.get(i);
            Object before =
                    change.before().map(row -> row.values().get(field.name())).orElse(null);
            Object after =
                    change.after().map(row -> row.values().get(field.name())).orElse(null);
            setter = Objects.equals(before, after) ? Optional.empty() : set(change);
        }
        return setter;
    }

    private List<Object> further(Row value) {
        String label = value.get(FurtherValues.LABEL).map(word -> "." + word).orElse("");
        return row(value.require(FurtherValues.KIND) + label, value.label(), history.changeSet(value.changed()));
    }

    private List<Object> row(String field, Object value, Optional<ChangeSet> set) {
        set.ifPresent(one -> sets.put(one.number(), one));
        return Arrays.asList(
                field,
                value instanceof List<?> words
                        ? String.join(", ", words.stream().map(Object::toString).toList())
                        : String.valueOf(value),
                set.map(Provenance::from).orElse(null),
                set.map(ChangeSet::user).orElse(null),
                set.map(ChangeSet::name).orElse(null));
    }

    /** An import by its files, any other command by its words. */
    private static String from(ChangeSet set) {
        List<String> words = Words.split(set.command());
        boolean imported = words.size() > 1 && words.get(1).equals("import");
        List<String> told = words.stream()
                .skip(1)
                .takeWhile(word -> !word.startsWith("-"))
                .map(word -> imported ? word.substring(word.lastIndexOf('/') + 1) : word)
                .limit(imported ? MOST_FILES : 2)
                .toList();
        return String.join(" ", told);
    }
}
