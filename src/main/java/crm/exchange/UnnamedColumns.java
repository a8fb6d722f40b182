package crm.exchange;

import crm.value.Emails;
import crm.value.Phones;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the columns of a file of people without a header hold, as far as their values tell. */
final class UnnamedColumns {
    private UnnamedColumns() {}

    /** Fields and the columns they come from: e-mail, phone, the full name and its parts. */
    static Map<String, String> of(List<String> columns, List<List<String>> rows) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (all(rows, i, cell -> Emails.normalise(cell).isPresent())) {
                found.putIfAbsent("email", columns.get(i));
            } else if (all(rows, i, Phones::looksLikePhone)) {
                found.putIfAbsent("phone", columns.get(i));
            } else if (!found.containsKey("name") && all(rows, i, UnnamedColumns::looksLikeName)) {
                found.put("name", columns.get(i));
                parts(columns, rows, i, found);
            }
        }
        return found.containsKey("email") || found.containsKey("phone") ? found : Map.of();
    }

    private static void parts(List<String> columns, List<List<String>> rows, int name, Map<String, String> found) {
        for (int i = 0; i + 1 < columns.size(); i++) {
            int given = i;
            if (rows.stream()
                    .allMatch(row -> row.size() > given + 1
                            && row.get(name).equals(row.get(given) + " " + row.get(given + 1)))) {
                found.put("given", columns.get(i));
                found.put("family", columns.get(i + 1));
                return;
            }
        }
    }

    private static boolean looksLikeName(String cell) {
        return cell.indexOf(' ') > 0 && cell.chars().noneMatch(c -> Character.isDigit(c) || c == '/' || c == '@');
    }

    private static boolean all(List<List<String>> rows, int column, Predicate<String> test) {
        List<String> cells = rows.stream()
                .filter(row -> row.size() > column && !row.get(column).isEmpty())
                .map(row -> row.get(column))
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(test);
    }
}
