package crm.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * SQL text with the values for its question marks, in order. Values are {@code String, Long, BigDecimal, Boolean,
 * LocalDate} and {@code Instant}; the last two are for the store to convert.
 *
 * @param text the text
 * @param params the values
 */
public record Sql(String text, List<Object> params) {
    public Sql {
        params = List.copyOf(params);
    }

    /** A piece of SQL. */
    public static Sql of(String text, Object... params) {
        return new Sql(text, Arrays.asList(params));
    }

    /** This with more behind it. */
    Sql then(Sql more) {
        List<Object> all = new ArrayList<>(params);
        all.addAll(more.params);
        return new Sql(text + more.text, all);
    }

    /** This with more behind it. */
    Sql then(String more, Object... values) {
        return then(of(more, values));
    }

    /** Pieces with a text between. */
    static Sql join(String between, List<Sql> pieces) {
        Sql all = of("");
        for (int i = 0; i < pieces.size(); i++) {
            all = all.then(i == 0 ? "" : between).then(pieces.get(i));
        }
        return all;
    }

    /** In parentheses. */
    Sql enclosed() {
        return new Sql("(" + text + ")", params);
    }
}
