package crm.sql;

import java.util.List;

/**
 * A view that {@code crm sql} may ask like a table: a query of its own, put where its name stands.
 *
 * @param name such as {@code v_sales}
 * @param about what one of its rows is
 * @param columns in their order
 * @param parts what follows SELECT and the columns in each part of a union; usually one
 */
record View(String name, String about, List<Column> columns, List<Part> parts) {

    /**
     * A column.
     *
     * @param pointsTo the table whose ids it has; empty for none
     */
    record Column(String name, String type, String pointsTo, String about) {}

    /**
     * One part of a union.
     *
     * @param expressions one for each column
     * @param from what follows them
     */
    record Part(List<String> expressions, String from) {}

    /** The query, in one line. */
    String sql() {
        return String.join(" UNION ALL ", parts.stream().map(this::sql).toList());
    }

    private String sql(Part part) {
        StringBuilder sql = new StringBuilder("SELECT ");
        for (int i = 0; i < columns.size(); i++) {
            sql.append(i == 0 ? "" : ", ").append(part.expressions().get(i));
            sql.append(" AS ").append(columns.get(i).name());
        }
        return sql.append(" FROM ").append(part.from()).toString();
    }
}
