package crm.exchange;

import crm.value.Amounts;
import crm.value.Emails;
import crm.value.Phones;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What columns hold by their values, whatever language their names are in. */
final class TellingValues {
    private static final Pattern DAY = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*");

    private static final Pattern PHONE = Pattern.compile("(\\+|00|\\(|0\\d{1,4}[ /-])[\\d ()/.-]{6,}");

    private TellingValues() {}

    /** The columns of e-mails and phones: the first of each among those that are asked for. */
    static Map<String, Integer> of(List<List<String>> rows, int columns, IntPredicate open) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < columns; i++) {
            if (open.test(i)) {
                if (!found.containsKey("email") && all(rows, i, TellingValues::isEmail)) {
                    found.put("email", i);
                } else if (!found.containsKey("phone") && all(rows, i, TellingValues::isPhone)) {
                    found.put("phone", i);
                }
            }
        }
        return found;
    }

    /** Whether rows are about people as far as their values tell: e-mails, and nothing that was bought, owed or done on a day. */
    static boolean arePeople(List<List<String>> rows) {
        boolean emails = false;
        for (int i = 0; i < width(rows); i++) {
            emails |= all(rows, i, TellingValues::isEmail);
            if (all(rows, i, TellingValues::isFigure)) {
                return false;
            }
        }
        return emails;
    }

    private static boolean isEmail(String cell) {
        return cell.indexOf('@') > 0 && Emails.normalise(cell).isPresent();
    }

    /** Digits may be anything, years and numbers of articles too: a phone says its country or begins as national ones do. */
    private static boolean isPhone(String cell) {
        return PHONE.matcher(cell).matches() && Phones.looksLikePhone(cell);
    }

    private static boolean isFigure(String cell) {
        return DAY.matcher(cell).matches()
                || (cell.matches(".*[.,]\\d\\d")
                        && Amounts.importAmount(cell, '.').isPresent());
    }

    private static int width(List<List<String>> rows) {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private static boolean all(List<List<String>> rows, int column, Predicate<String> test) {
        boolean any = false;
        for (List<String> row : rows) {
            String cell = column < row.size() ? row.get(column) : "";
            if (!cell.isEmpty()) {
                if (!test.test(cell)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
