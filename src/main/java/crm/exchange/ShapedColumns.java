package crm.exchange;

import crm.cli.Kinds;
import crm.cli.Session;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.OrderLines;
import crm.model.RecordType;
import crm.model.Row;
import crm.output.Column;
import crm.output.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of another program, as the declaration of its files names them for import, read the other way round: each
 * slot gives the value that an import would put there.
 */
final class ShapedColumns implements RecordColumns {
    private final Shape shape;
    private final RecordType type;
    private final SlotValues values;
    private final Optional<DateTimeFormatter> days;
    private final List<Shape.Heading> headings = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    /**
     * The columns of a shape.
     *
     * @param most how many further values of each kind a record has at most
     * @param texts whether days are written as that program writes them, for formats without days of their own
     */
    ShapedColumns(Session session, RecordType type, Shape shape, Map<String, Integer> most, boolean texts) {
        this.shape = shape;
        this.type = type;
        this.values = new SlotValues(session, shape);
        this.days = texts ? pattern(session, shape.written().dates()) : Optional.empty();
        Set<String> taken = new HashSet<>();
        for (Shape.Heading heading : shape.written().headings()) {
            if (heading.template().isPresent()) {
                headings.add(heading);
                columns.add(Column.of(heading.text(), Kind.TEXT));
                continue;
            }
            boolean plain =
                    !heading.slot().isNote() && shape.slot(heading.text()).equals(Optional.of(heading.slot()));
            if (plain
                    && isNeeded(heading.slot(), most)
                    && taken.add(heading.slot().toString())) {
                headings.add(heading);
                columns.add(Column.of(heading.text(), kind(session, heading.slot())));
            }
        }
        marks();
    }

    /** What every such file has stands there even when it is empty: by it the file is known. */
    private void marks() {
        Set<String> keys = new HashSet<>();
        columns.forEach(column -> keys.add(Slot.key(column.name())));
        for (int i = 0; i < shape.marks().size(); i++) {
            if (shape.marks().get(i).stream().noneMatch(keys::contains)) {
                columns.add(Column.of(shape.written().marks().get(i), Kind.TEXT));
            }
        }
    }

    /** Numbered columns are written as far as some record fills them. */
    private static boolean isNeeded(Slot slot, Map<String, Integer> most) {
        int number = Math.max(slot.number(), slot.groupNumber());
        String kind = slot.group().isEmpty() ? slot.field() : slot.group();
        boolean several = most.containsKey(kind)
                || List.of("email", "phone", "handle", "ref", "address").contains(kind);
        boolean labelled = !slot.label().isEmpty() && !kind.equals("address");
        return number < 2 || labelled || !several || number <= 1 + most.getOrDefault(kind, 0);
    }

    private static Optional<DateTimeFormatter> pattern(Session session, String dates) {
        String form = !dates.equals("local")
                ? dates
                : session.settings()
                        .dateOrder()
                        .map(order -> switch (order) {
                            case YMD -> "uuuu-MM-dd";
                            case DMY -> "dd/MM/uuuu";
                            case MDY -> "MM/dd/uuuu";
                        })
                        .orElse("");
        return form.isEmpty() ? Optional.empty() : Optional.of(DateTimeFormatter.ofPattern(form, Locale.ROOT));
    }

    private Kind kind(Session session, Slot slot) {
        String outer = slot.link().isEmpty() ? slot.group() : slot.link();
        Optional<RecordType> of = outer.isEmpty()
                ? Optional.of(type)
                : outer.equals("line")
                        ? Optional.of(OrderLines.TYPE)
                        : type.field(outer).flatMap(Field::target).map(target -> session.nouns()
                                .type(target));
        return of.flatMap(noun -> noun.field(slot.field()))
                .filter(field -> field.type() != FieldType.LINK)
                .map(field -> Kinds.of(field.type()))
                .orElse(Kind.TEXT);
    }

    /** Where all rows of a file say the same, it has to be true of a record; an order needs a place for its amount. */
    @Override
    public boolean takes(Whole whole) {
        boolean constant = shape.computed().entrySet().stream()
                .filter(value -> value.getKey().columns().isEmpty())
                .allMatch(value -> value.getKey().fill(List.of()).equals(values.of(value.getValue(), whole)));
        boolean summed = !type.name().equals("order")
                || !whole.lines().isEmpty()
                || headings.stream()
                        .anyMatch(heading -> heading.slot().toString().equals("amount"));
        return constant && summed;
    }

    @Override
    public void prepare(List<Row> records) {
        values.read(records);
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<List<Object>> rows(Whole whole) {
        boolean lines = headings.stream().anyMatch(heading -> isLine(heading.slot()));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < (lines ? Math.max(1, whole.lines().size()) : 1); i++) {
            Object[] cells = new Object[columns.size()];
            for (int c = 0; c < headings.size(); c++) {
                Slot slot = headings.get(c).slot();
                Optional<Template> template = headings.get(c).template();
                if (template.isPresent()) {
                    cells[c] = values.filled(template.get(), whole);
                } else if (isLine(slot)) {
                    cells[c] = i < whole.lines().size()
                            ? values.ofLine(slot, whole.lines().get(i))
                            : null;
                } else if (i == 0 || slot.field().equals("number")) {
                    cells[c] = written(values.of(slot, whole));
                }
            }
            rows.add(Arrays.asList(cells));
        }
        return rows;
    }

    private static boolean isLine(Slot slot) {
        return slot.group().equals("line");
    }

    private Object written(Object value) {
        return value instanceof LocalDate day && days.isPresent() ? days.get().format(day) : value;
    }
}
