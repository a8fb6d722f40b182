package crm.sql;

import crm.model.Campaigns;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Measures;
import crm.model.Nouns;
import crm.model.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The view of a noun: its fields, and beside them the names of what they stand for, and its measures. */
final class NounView {
    private final Nouns nouns;
    private final RecordType type;
    private final List<View.Column> columns = new ArrayList<>();
    private final List<String> expressions = new ArrayList<>();
    private final StringBuilder from = new StringBuilder();

    private NounView(Nouns nouns, RecordType type) {
        this.nouns = nouns;
        this.type = nouns.type(type);
    }

    /** The view of a noun, its own fields included. */
    static View of(Nouns nouns, RecordType type) {
        NounView view = new NounView(nouns, type);
        view.add("id", "BIGINT", type.table(), "Its number, one sequence over all nouns.", "t.id");
        view.from.append(view.type.table()).append(" t");
        view.type.stored().forEach(view::add);
        view.addMeasures();
        if (type.equals(Campaigns.TYPE)) {
            view.addMembers();
        }
        return new View(
                "v_" + type.name(),
                type.about() + ".",
                view.columns,
                List.of(new View.Part(view.expressions, view.from.toString())));
    }

    private void add(String name, String sqlType, String pointsTo, String about, String expression) {
        columns.add(new View.Column(name, sqlType, pointsTo, about));
        expressions.add(expression);
    }

    private void add(Field<?> field) {
        String column = "t." + field.column();
        String target = Tables.target(field);
        add(field.column(), field.type().sqlType(), target, field.about(), column);
        if (field.isKeyed()) {
            add(
                    field.column() + "_folded",
                    field.type().sqlType(),
                    "",
                    "The " + field.name() + " without case and accents.",
                    "t." + field.keyColumn());
        }
        if (field.type() == FieldType.COUNTRY) {
            add(field.column() + "_name", "VARCHAR(100)", "", "Its name.", "country_name(" + column + ")");
        }
        if (field.type() == FieldType.LINK) {
            addName(field, column);
        }
    }

    private void addName(Field<?> link, String column) {
        Optional<RecordType> target = link.target().flatMap(nouns::called);
        Optional<Field<String>> title = target.flatMap(RecordType::title);
        if (title.isPresent() && !title.get().isMeasure()) {
            String joined = "j" + columns.size();
            from.append(" LEFT JOIN ").append(target.get().table()).append(' ').append(joined);
            from.append(" ON ").append(joined).append(".id = ").append(column);
            add(
                    link.column() + "_name",
                    title.get().type().sqlType(),
                    "",
                    "What that " + target.get().name() + " is called.",
                    joined + "." + title.get().column());
        }
    }

    private void addMeasures() {
        List<Field<?>> measures =
                type.fields().stream().filter(Field::isMeasure).toList();
        if (measures.isEmpty()) {
            return;
        }
        from.append(" LEFT JOIN ").append(Measures.TABLE).append(" m ON m.owner = t.id");
        for (Field<?> field : measures) {
            add(field.column(), field.type().sqlType(), "", field.about(), measure(field));
        }
    }

    private static String measure(Field<?> field) {
        String column = "m." + field.column();
        return field.equals(Measures.STAGE) ? "COALESCE(" + column + ", 'stranger')" : column;
    }

    private void addMembers() {
        counted("members", "Its members.", "");
        counted("reached", "Members it was sent to or who answered.", " AND b.status NOT IN ('listed', 'skipped')");
        counted("responses", "Members who responded or bought.", " AND b.status IN ('responded', 'bought')");
        add("orders", "BIGINT", "", "Orders it brought, cancelled ones aside.", brought("COUNT(*)"));
        add("order_amount", "DECIMAL(19,4)", "", "Their amount.", brought("SUM(o.amount)"));
    }

    private void counted(String name, String about, String condition) {
        add(name, "BIGINT", "", about, "(SELECT COUNT(*) FROM members b WHERE b.owner = t.id" + condition + ")");
    }

    private static String brought(String what) {
        return "(SELECT " + what + " FROM orders o WHERE o.campaign = t.id AND o.status <> 'cancelled')";
    }
}
