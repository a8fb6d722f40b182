package crm.query;

import crm.model.Field;
import crm.model.FieldType;
import crm.value.Text;

/** Patterns for LIKE, with what the user typed taken literally. */
public final class Pattern {
    private Pattern() {}

    /** The column, text already, is like the pattern. */
    static Sql like(String column, String pattern) {
        return Sql.of(column + " LIKE ? ESCAPE '\\'", pattern);
    }

    /** The field contains the phrase, case and accents aside. */
    static Sql contains(Source source, Field<?> field, String phrase) {
        String column = source.column(field);
        if (field.type() == FieldType.LONG_TEXT) {
            return Sql.of("holds(" + column + ", ?)", Text.fold(phrase));
        }
        if (field.isKeyed()) {
            return keyContains(source, field, phrase);
        }
        return like("fold(" + column + ")", within(phrase));
    }

    /** The key is folded already, but long text is cut in it. */
    private static Sql keyContains(Source source, Field<?> field, String phrase) {
        String key = source.column(field.keyColumn());
        Sql whole = like("fold(" + source.column(field) + ")", within(phrase));
        return like(key, within(phrase))
                .then(" OR (LENGTH(" + key + ") = " + Field.KEY_LENGTH + " AND ")
                .then(whole)
                .then(")")
                .enclosed();
    }

    /** Anything that contains the phrase. */
    static String within(String phrase) {
        return "%" + literal(Text.fold(phrase)) + "%";
    }

    /** Tags, kept as {@code |a|b|}, of which one is the word. */
    static String tag(String word) {
        return "%|" + literal(Text.fold(word)) + "|%";
    }

    /** An id of any system, kept as {@code system:id}. */
    static String ofAnySystem(String id) {
        return "%:" + literal(id);
    }

    /** A number that contains these digits; zeros in front are dropped, as a country code may stand in their place. */
    static String digits(String phrase) {
        return "%" + phrase.replaceAll("\\D", "").replaceFirst("^0+", "") + "%";
    }

    /** What a pattern with the escape character {@code \} takes for this text and nothing else. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
