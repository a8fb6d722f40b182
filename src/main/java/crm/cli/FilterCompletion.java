package crm.cli;

import crm.model.Field;
import crm.model.FieldType;
import crm.query.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a filter can go on at its end: field, operator, value; in one word of the line, quoted or not. */
final class FilterCompletion {
    private static final Pattern BEGINNING = Pattern.compile("(?i)^[\\s(]+|\\b(?:and|or|not)\\s[\\s(]*");
    private static final Pattern VALUE = Pattern.compile("(?is)([\\w.-]+)(?:\\s*(?:[!<>=]=|<>|!~|[=<>~])\\s*"
            + "|\\s+(?:not\\s+)?(?:in\\s*\\(|in\\s|has\\s|before\\s|after\\s|[gl][te]\\s|between\\s)\\s*)(.*)");
    private static final Pattern OPERATOR = Pattern.compile("(?s)([\\w.-]+)\\s+([^\\s].*)?");
    private static final List<String> DAYS =
            List.of("today", "yesterday", "this week", "this month", "last month", "this year", "-30d", "-90d");

    private final Names names;
    private final Vocabulary vocabulary;

    FilterCompletion(Names names, Vocabulary vocabulary) {
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /** What may stand there, each with all that is typed before it. */
    List<Completion> of(String typed) {
        int begin = 0;
        Matcher beginning = BEGINNING.matcher(typed);
        while (beginning.find()) {
            begin = beginning.end();
        }
        String before = typed.substring(0, begin);
        String condition = typed.substring(begin);
        Matcher value = VALUE.matcher(condition);
        if (value.matches()) {
            return values(value.group(1), before + condition.substring(0, value.start(2)), value.group(2));
        }
        Matcher operator = OPERATOR.matcher(condition);
        if (operator.matches()) {
            return operators(operator.group(1), before + operator.group(1) + " ");
        }
        return fields(before, condition);
    }

    private List<Completion> fields(String before, String typed) {
        List<Completion> all = new ArrayList<>();
        FieldWords.of(names, typed).forEach((path, field) -> {
            boolean open = field.type().isOrdered() || path.endsWith(".");
            all.add(Completion.beginning(before + path + (open ? "" : "="), field.about()));
            if (open && path.equals(typed)) {
                signs(field).forEach(sign -> all.add(Completion.beginning(before + path + sign, field.about())));
            }
        });
        names.type().flags().forEach((word, meaning) -> all.add(Completion.word(before + word, meaning)));
        return all;
    }

    private List<Completion> operators(String path, String before) {
        List<Completion> all = new ArrayList<>();
        FieldWords.named(names, path).ifPresent(field -> {
            signs(field).forEach(sign -> all.add(Completion.beginning(before + sign + " ", field.about())));
            words(field).forEach(word -> all.add(Completion.beginning(before + word + " ", field.about())));
            List.of("is empty", "is not empty").forEach(word -> all.add(Completion.word(before + word, field.about())));
        });
        return all;
    }

    private static List<String> signs(Field<?> field) {
        if (field.type().isOrdered()) {
            return List.of("=", "!=", "<", "<=", ">", ">=");
        }
        return field.type().isText() || field.type() == FieldType.TAGS ? List.of("=", "!=", "~") : List.of("=", "!=");
    }

    private static List<String> words(Field<?> field) {
        if (isDay(field)) {
            return List.of("before", "after", "between");
        }
        return field.type().isOrdered() ? List.of("between") : List.of("in");
    }

    private static boolean isDay(Field<?> field) {
        return field.type() == FieldType.DATE || field.type() == FieldType.TIME;
    }

    private List<Completion> values(String path, String before, String typed) {
        int comma = typed.lastIndexOf(',') + 1;
        while (comma < typed.length() && typed.charAt(comma) == ' ') {
            comma++;
        }
        String done = before + typed.substring(0, comma);
        return FieldWords.named(names, path).stream()
                .flatMap(field -> (isDay(field) ? DAYS : vocabulary.values(field)).stream())
                .map(word -> Completion.word(done + plain(word), ""))
                .toList();
    }

    /** The value as a filter takes it: quotes keep what would end it. */
    private static String plain(String word) {
        boolean ends =
                word.matches(".*[,()\"].*") || (" " + word.toLowerCase(Locale.ROOT) + " ").matches(".* (and|or) .*");
        return ends ? "\"" + word.replace("\"", "\\\"") + "\"" : word;
    }
}
