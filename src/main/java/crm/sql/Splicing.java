package crm.sql;

import crm.store.ask.QueryText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the queries of views into a query, where it reads from them. */
final class Splicing {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|/\\*.*?\\*/|[A-Za-z_][A-Za-z0-9_]*|\\s+|.", Pattern.DOTALL);
    private static final Set<String> BEGINNINGS = Set.of("select", "values", "(");
    private static final Set<String> BEFORE_A_TABLE = Set.of("from", "join", ",", "(");
    private static final Set<String> AFTER_A_TABLE = Set.of(
            "on",
            "where",
            "group",
            "order",
            "having",
            "inner",
            "left",
            "right",
            "cross",
            "natural",
            "join",
            "using",
            "fetch",
            "offset",
            "union",
            "except",
            "intersect",
            "for",
            "with");

    private final String typed;
    private final Map<String, View> views = new HashMap<>();
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder full = new StringBuilder();
    private final List<QueryText.Splice> splices = new ArrayList<>();

    private record Token(String text, int start) {
        String word() {
            return text.toLowerCase(Locale.ROOT);
        }

        boolean isName() {
            return Character.isLetter(text.charAt(0)) || text.charAt(0) == '_' || text.charAt(0) == '"';
        }
    }

    private Splicing(String typed, List<View> all) {
        this.typed = typed;
        all.forEach(view -> views.put(view.name(), view));
        Matcher matcher = TOKEN.matcher(typed);
        while (matcher.find()) {
            String text = matcher.group();
            if (!text.isBlank() && !text.startsWith("--") && !text.startsWith("/*")) {
                tokens.add(new Token(text, matcher.start()));
            }
        }
    }

    /** The query with the views it reads from. */
    static QueryText of(String typed, List<View> views) {
        return new Splicing(typed, views).spliced();
    }

    private QueryText spliced() {
        int copied = 0;
        boolean asks = !tokens.isEmpty() && BEGINNINGS.contains(tokens.get(0).word());
        for (int i = 0; i < tokens.size(); i++) {
            View view = views.get(tokens.get(i).word());
            if (asks && view != null && isTable(i)) {
                int start = tokens.get(i).start();
                full.append(typed, copied, start);
                copied = start + put(view, i);
            }
        }
        full.append(typed.substring(copied));
        Set<String> names = new TreeSet<>();
        views.values().forEach(view -> {
            names.add(view.name());
            if (!splices.isEmpty()) {
                view.columns().forEach(column -> names.add(column.name()));
            }
        });
        return new QueryText(typed, full.toString(), splices, names);
    }

    /** A table stands behind FROM, JOIN or a comma; what a point follows is the beginning of a column's name. */
    private boolean isTable(int i) {
        boolean qualifies = i + 1 < tokens.size() && tokens.get(i + 1).text().equals(".");
        return i > 0 && !qualifies && BEFORE_A_TABLE.contains(tokens.get(i - 1).word());
    }

    /** The name itself stays as the view's alias, unless it has another; how many letters of the typed text are done. */
    private int put(View view, int i) {
        Token name = tokens.get(i);
        boolean named = i + 1 < tokens.size()
                && tokens.get(i + 1).isName()
                && !AFTER_A_TABLE.contains(tokens.get(i + 1).word());
        String query = "(" + view.sql() + ")" + (named ? "" : " ");
        int instead = named ? name.text().length() : 0;
        full.append(query);
        splices.add(new QueryText.Splice(name.start(), instead, query.length()));
        return instead;
    }
}
