package crm.exchange;

import crm.model.Field;
import crm.model.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The values in one cell, where people and programs write several e-mails, phones or others behind each other. */
final class SeveralValues {
    /** Between the values of a cell in files of Google. */
    private static final String GOOGLE = " ::: ";

    private static final int FEWEST_DIGITS = 7;

    private SeveralValues() {}

    /** The values of a field of many values; one where the cell is not plainly a list. */
    static List<String> of(Field<?> field, String cell) {
        if (cell.contains(GOOGLE)) {
            return List.of(cell.split(GOOGLE, -1));
        }
        if (field.type() == FieldType.EMAIL) {
            return split(cell, "[;,|\\s]+", part -> part.indexOf('@') > 0 && part.indexOf('<') < 0);
        }
        if (field.type() == FieldType.PHONE) {
            return split(cell, "\\s*[;,|/\\n]\\s*", SeveralValues::isWhole);
        }
        return List.of(cell);
    }

    private static List<String> split(String cell, String between, Predicate<String> whole) {
        List<String> parts = Arrays.stream(cell.split(between, -1))
                .filter(part -> !part.isBlank())
                .toList();
        return parts.size() > 1 && parts.stream().allMatch(whole) ? parts : List.of(cell);
    }

    /** A number with its area: of {@code 030/123456} neither part is one. */
    private static boolean isWhole(String phone) {
        return phone.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }
}
