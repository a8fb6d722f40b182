package crm.store.ask;

import java.util.List;
import java.util.Set;

/**
 * A query as a user typed it, and as the engine is asked: the same with the queries of views put in where their names
 * stand.
 *
 * @param typed as it was typed
 * @param full as the engine is asked; with as many lines
 * @param splices what was put in, in order
 * @param names tables and columns that may be named beside those of the engine
 */
public record QueryText(String typed, String full, List<Splice> splices, Set<String> names) {
    public QueryText {
        splices = List.copyOf(splices);
        names = Set.copyOf(names);
    }

    /**
     * A text that was put in.
     *
     * @param at where in the typed text
     * @param instead how many letters of the typed text it replaces
     * @param length how long it is
     */
    public record Splice(int at, int instead, int length) {}

    /** A query without views. */
    static QueryText plain(String sql) {
        return new QueryText(sql, sql, List.of(), Set.of());
    }

    /**
     * The column in the typed text of a place that the engine names, from 1.
     *
     * @param line from 1; the same in both
     */
    int column(int line, int column) {
        int at = Math.min(start(full, line) + column - 1, full.length());
        int shift = 0;
        for (Splice splice : splices) {
            int begin = splice.at() + shift;
            if (at < begin) {
                break;
            }
            if (at < begin + splice.length()) {
                return splice.at() - start(typed, line) + 1;
            }
            shift += splice.length() - splice.instead();
        }
        return at - shift - start(typed, line) + 1;
    }

    private static int start(String text, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }
}
