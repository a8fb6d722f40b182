package crm.cli;

import crm.model.Field;
import crm.model.FieldType;
import crm.output.Column;
import crm.output.Kind;
import crm.query.ColumnRef;
import java.util.ArrayList;
import java.util.List;

/** How fields are shown: the output's kind of each type. */
public final class Kinds {
    private Kinds() {}

    /** The kind in which values of a type are shown; links are shown by what they point to. */
    public static Kind of(FieldType type) {
        return switch (type) {
            case TEXT, LONG_TEXT, EMAIL, PHONE, URL, COUNTRY, USER, CHOICE, LINK -> Kind.TEXT;
            case MONEY -> Kind.MONEY;
            case NUMBER -> Kind.NUMBER;
            case PERCENT -> Kind.PERCENT;
            case COUNT -> Kind.INTEGER;
            case DATE -> Kind.DATE;
            case TIME -> Kind.TIME;
            case FLAG -> Kind.FLAG;
            case TAGS -> Kind.LIST;
        };
    }

    /** The column of a field. */
    public static Column column(Field<?> field) {
        return Column.of(field.name(), of(field.type()));
    }

    /** The columns of a selection. */
    public static List<Column> columns(List<ColumnRef> wanted) {
        List<Column> columns = new ArrayList<>();
        wanted.forEach(column -> columns.add(Column.of(column.path().toString(), of(column.type()))));
        return columns;
    }
}
