package crm.exchange;

import crm.model.FieldType;
import crm.value.Amounts;
import crm.value.Dates;
import crm.value.Emails;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The type of a field of the user's own that a column of a file is kept in. */
final class GuessedType {
    /** Numbers with a leading zero are codes, and long ones ids: both stay text. */
    private static final Pattern CODE = Pattern.compile("0\\d+|\\+?\\d{10,}");

    private static final Pattern FLAG = Pattern.compile("(?i)yes|no|true|false");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)*");
    private static final int LONGEST_LINE = 900;

    private GuessedType() {}

    /** The narrowest type that all values have. */
    static FieldType of(List<String> values, ColumnHabits habits, int column) {
        Predicate<String> number = text -> NUMBER.matcher(text).matches()
                && !CODE.matcher(text).matches()
                && Amounts.importAmount(text, habits.decimal(column)).isPresent();
        Dates dates = new Dates(LocalDate.EPOCH, ZoneOffset.UTC, Optional.empty());
        Predicate<String> day = text -> text.length() > 7
                && habits.order(column)
                        .flatMap(order -> dates.importDay(text, order))
                        .isPresent();
        if (values.stream().allMatch(FLAG.asMatchPredicate())) {
            return FieldType.FLAG;
        }
        if (values.stream().allMatch(number)) {
            return FieldType.NUMBER;
        }
        if (values.stream().allMatch(day) && values.stream().allMatch(text -> text.length() <= 10)) {
            return FieldType.DATE;
        }
        if (values.stream().allMatch(text -> Emails.normalise(text).isPresent())) {
            return FieldType.EMAIL;
        }
        boolean isLong = values.stream().anyMatch(text -> text.length() > LONGEST_LINE || text.indexOf('\n') >= 0);
        return isLong ? FieldType.LONG_TEXT : FieldType.TEXT;
    }
}
