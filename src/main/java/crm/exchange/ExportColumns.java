package crm.exchange;

import crm.cli.Kinds;
import crm.model.Companies;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.Members;
import crm.model.OrderLines;
import crm.model.Orders;
import crm.model.Payments;
import crm.model.Products;
import crm.model.RecordType;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import crm.store.records.RecordStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The columns of an export, each of which an import reads back: fields under their names, what links point to by
 * something unique, further values under numbered names, the lines of an order in rows below it.
 */
final class ExportColumns implements RecordColumns {
    private static final List<String> PLACE = List.of("city", "region", "postcode", "country");

    private final List<Column> columns = new ArrayList<>();
    private final List<Function<Whole, Object>> readers = new ArrayList<>();
    private final List<Column> lineColumns = new ArrayList<>();
    private final List<Function<Row, Object>> lineReaders = new ArrayList<>();
    private final Linked linked;

    /**
     * The columns for a kind.
     *
     * @param most how many further values of each kind a record has at most
     */
    ExportColumns(RecordStore store, RecordType type, Map<String, Integer> most) {
        this.linked = new Linked(store, false);
        for (Field<?> field : type.stored()) {
            if (!field.equals(Orders.SAME) && !field.equals(Payments.SAME)) {
                field(field);
            }
        }
        new TreeMap<>(most).forEach((kind, many) -> {
            for (int i = 0; i < many; i++) {
                further(kind, i);
            }
        });
        if (type.name().equals("order")) {
            lines();
        }
    }

    private void field(Field<?> field) {
        if (field.type() == FieldType.LINK) {
            String target = field.target().orElseThrow();
            String name = field.equals(Members.OWNER) ? target : field.name();
            add(name, Kind.TEXT, whole -> linked.target(whole.row(), field)
                    .map(Linked::name)
                    .orElse(null));
            if (target.equals("company")) {
                add(field.name() + "_domain", Kind.TEXT, whole -> linked.target(whole.row(), field)
                        .flatMap(company -> company.get(Companies.DOMAIN))
                        .orElse(null));
            }
        } else {
            add(field.name(), Kinds.of(field.type()), whole -> whole.row()
                    .values()
                    .get(field.name()));
        }
    }

    private void further(String kind, int at) {
        boolean address = kind.equals("address");
        String name = kind + " " + (address ? at + 1 : at + 2);
        add(name + " label", Kind.TEXT, whole -> value(whole, kind, at, "label"));
        add(address ? name + " street" : name, Kind.TEXT, whole -> value(whole, kind, at, "content"));
        for (String field : address ? PLACE : List.<String>of()) {
            add(name + " " + field, Kind.TEXT, whole -> value(whole, kind, at, field));
        }
    }

    private void lines() {
        for (Field<?> field : OrderLines.TYPE.stored()) {
            boolean shown = !List.of("owner", "position", "product").contains(field.name());
            if (shown) {
                line("line " + field.name(), Kinds.of(field.type()), line -> line.values()
                        .get(field.name()));
            }
        }
        line("line code", Kind.TEXT, line -> product(line).map(Row::label).orElse(null));
    }

    private Optional<Row> product(Row line) {
        return line.get(OrderLines.PRODUCT)
                .flatMap(id -> linked.record("product", id))
                .map(product -> product.get(Products.CODE)
                        .map(code -> product.with(Products.NAME, code))
                        .orElse(product));
    }

    private void add(String name, Kind kind, Function<Whole, Object> reader) {
        columns.add(Column.of(name, kind));
        readers.add(reader);
    }

    private void line(String name, Kind kind, Function<Row, Object> reader) {
        lineColumns.add(Column.of(name, kind));
        lineReaders.add(reader);
    }

    @Override
    public void prepare(List<Row> records) {
        linked.read(records);
    }

    @Override
    public List<Column> columns() {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(lineColumns);
        return all;
    }

    @Override
    public List<List<Object>> rows(Whole whole) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(1, whole.lines().size()); i++) {
            Object[] cells = new Object[columns.size() + lineColumns.size()];
            for (int c = 0; c < columns.size() && i == 0; c++) {
                cells[c] = readers.get(c).apply(whole);
            }
            for (int c = 0; c < lineColumns.size() && i < whole.lines().size(); c++) {
                cells[columns.size() + c] =
                        lineReaders.get(c).apply(whole.lines().get(i));
            }
            rows.add(Arrays.asList(cells));
        }
        return rows;
    }

    private static Object value(Whole whole, String kind, int at, String field) {
        List<Row> those = whole.further(kind);
        return at < those.size() ? those.get(at).values().get(field) : null;
    }
}
