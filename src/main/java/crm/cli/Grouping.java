package crm.cli;

import crm.model.Field;
import crm.model.FieldType;
import crm.output.Column;
import crm.output.Kind;
import crm.output.Listing;
import crm.output.Printer;
import crm.query.ColumnRef;
import crm.query.Columns;
import crm.query.Names;
import crm.query.Select;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** A list counted, summed and averaged in groups. The rows are read once and added up here. */
final class Grouping {
    private static final int SCALE = 4;

    private final Session session;
    private final ListOptions options;

    Grouping(Session session, ListOptions options) {
        this.session = session;
        this.options = options;
    }

    private record Key(ColumnRef column, Optional<String> part) {
        Object of(Object value, java.time.ZoneId zone) {
            Object day = value instanceof Instant moment ? LocalDate.ofInstant(moment, zone) : value;
            if (part.isEmpty() || !(day instanceof LocalDate date)) {
                return day;
            }
            return part.get().equals("year")
                    ? Integer.toString(date.getYear())
                    : date.toString().substring(0, 7);
        }
    }

    private static final class Group {
        private long count;
        private final BigDecimal[] sums;
        private final long[] counted;

        Group(int values) {
            sums = new BigDecimal[values];
            Arrays.fill(sums, BigDecimal.ZERO);
            counted = new long[values];
        }

        void add(int at, Object value) {
            if (value != null) {
                sums[at] = sums[at].add(value instanceof BigDecimal amount ? amount : new BigDecimal(value.toString()));
                counted[at]++;
            }
        }
    }

    /** Prints the groups; how many there were. */
    long print(Select select, Printer printer) {
        if (options.countsOnly()) {
            long count = session.store().count(select);
            printer.print(Listing.of(List.of(Column.of("count", Kind.INTEGER)), List.of(List.of(count))));
            return count;
        }
        Names names = new Names(session.nouns(), select.type());
        List<Key> keys = options.by().stream().map(by -> key(names, by)).toList();
        List<ColumnRef> values = new ArrayList<>();
        options.sums().forEach(name -> values.add(number(names, name)));
        options.averages().forEach(name -> values.add(number(names, name)));
        List<ColumnRef> all = new ArrayList<>(keys.stream().map(Key::column).toList());
        all.addAll(values);
        Map<List<Object>, Group> groups = new LinkedHashMap<>();
        java.time.ZoneId zone = session.reading().dates().zone();
        Select wanted = new Select(
                select.nouns(), select.type(), select.scope(), select.where(), all, List.of(), OptionalLong.empty(), 0);
        session.store().eachCells(wanted, row -> {
            Object[] key = new Object[keys.size()];
            for (int i = 0; i < key.length; i++) {
                key[i] = keys.get(i).of(row.get(i), zone);
            }
            Group group = groups.computeIfAbsent(Arrays.asList(key), any -> new Group(values.size()));
            group.count++;
            for (int i = 0; i < values.size(); i++) {
                group.add(i, row.get(keys.size() + i));
            }
        });
        List<List<Object>> rows = rows(groups);
        return printer.print(Listing.of(columns(keys, values), limited(rows, select)));
    }

    private static List<List<Object>> limited(List<List<Object>> rows, Select select) {
        long most = select.limit().orElse(rows.size());
        return rows.subList(0, (int) Math.min(rows.size(), most));
    }

    private List<List<Object>> rows(Map<List<Object>, Group> groups) {
        List<List<Object>> rows = new ArrayList<>();
        groups.forEach((key, group) -> {
            List<Object> row = new ArrayList<>(key);
            row.add(group.count);
            int sums = options.sums().size();
            for (int i = 0; i < group.sums.length; i++) {
                boolean average = i >= sums;
                row.add(average ? average(group, i) : group.sums[i]);
            }
            rows.add(row);
        });
        Comparator<List<Object>> byKey = (a, b) -> {
            for (int i = 0; i < options.by().size(); i++) {
                int order = compare(a.get(i), b.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
        rows.sort(byKey);
        return rows;
    }

    private static Object average(Group group, int at) {
        return group.counted[at] == 0
                ? null
                : group.sums[at].divide(BigDecimal.valueOf(group.counted[at]), SCALE, RoundingMode.HALF_EVEN);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b) {
        if (Objects.equals(a, b)) {
            return 0;
        }
        if (a == null || b == null) {
            return a == null ? 1 : -1;
        }
        return a instanceof Comparable<?> && a.getClass() == b.getClass()
                ? ((Comparable<Object>) a).compareTo(b)
                : a.toString().compareTo(b.toString());
    }

    private static List<Column> columns(List<Key> keys, List<ColumnRef> values) {
        List<Column> columns = new ArrayList<>();
        for (Key key : keys) {
            boolean day = key.column().type() == FieldType.TIME;
            Kind kind = key.part().isPresent()
                    ? Kind.TEXT
                    : day ? Kind.DATE : Kinds.of(key.column().type());
            columns.add(Column.of(key.part().orElse(key.column().path().toString()), kind));
        }
        columns.add(Column.of("count", Kind.INTEGER));
        List<String> taken = new ArrayList<>();
        for (ColumnRef value : values) {
            String name = value.path().toString();
            columns.add(Column.of((taken.contains(name) ? "avg_" : "") + name, Kinds.of(value.type())));
            taken.add(name);
        }
        return columns;
    }

    private static Key key(Names names, String by) {
        int colon = by.indexOf(':');
        String name = colon < 0 ? by : by.substring(0, colon);
        Optional<String> part = colon < 0 ? Optional.empty() : Optional.of(by.substring(colon + 1));
        part.filter(word -> !List.of("month", "year").contains(word)).ifPresent(word -> {
            throw CrmException.usage("--by " + by + ": a date is grouped by month or year");
        });
        return new Key(Columns.parse(names, name).get(0), part);
    }

    private static ColumnRef number(Names names, String name) {
        ColumnRef column = Columns.parse(names, name).get(0);
        Field<?> field = column.field();
        boolean number = List.of(FieldType.MONEY, FieldType.NUMBER, FieldType.PERCENT, FieldType.COUNT)
                .contains(field.type());
        if (!number) {
            throw CrmException.usage(name + " is not a number: it cannot be summed or averaged");
        }
        return column;
    }
}
