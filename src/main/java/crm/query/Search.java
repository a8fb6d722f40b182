package crm.query;

import crm.model.Field;
import crm.model.FieldType;
import java.util.ArrayList;
import java.util.List;

/** Finds a phrase in the searchable fields of a record; in phone numbers it looks for the digits. */
final class Search {
    private static final int FEWEST_DIGITS = 5;

    private final Source source;
    private final Scope scope;

    Search(Source source, Scope scope) {
        this.source = source;
        this.scope = scope;
    }

    Sql of(String phrase) {
        List<Sql> tests = new ArrayList<>();
        List<Field<?>> searched =
                source.type().fields().stream().filter(Field::isSearchable).toList();
        for (Field<?> field : searched) {
            if (field.type() != FieldType.PHONE) {
                tests.add(contains(field, phrase));
            } else if (isNumber(phrase)) {
                tests.add(Comparison.present(
                        source.column(field), Pattern.like(source.column(field), Pattern.digits(phrase))));
            }
        }
        further(searched, phrase, tests);
        return tests.isEmpty() ? Sql.of("1 = 0") : Sql.join(" OR ", tests).enclosed();
    }

    private Sql contains(Field<?> field, String phrase) {
        return Comparison.present(source.column(field), Pattern.contains(source, field, phrase));
    }

    private void further(List<Field<?>> searched, String phrase, List<Sql> tests) {
        List<Field<?>> multi = searched.stream().filter(Field::isMulti).toList();
        multi.stream()
                .filter(field -> field.type() == FieldType.PHONE && isNumber(phrase))
                .map(field -> Binder.further(source, scope, field, Pattern.like("content", Pattern.digits(phrase))))
                .forEach(tests::add);
        multi.stream()
                .filter(field -> field.type() != FieldType.PHONE)
                .map(field ->
                        Binder.further(source, scope, field, Pattern.like("fold(content)", Pattern.within(phrase))))
                .forEach(tests::add);
    }

    private static boolean isNumber(String phrase) {
        return phrase.matches("[+(]*\\d[\\d\\s().+/-]*")
                && phrase.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }
}
