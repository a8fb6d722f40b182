package crm.exchange.file;

import crm.output.Column;
import crm.output.Listing;
import crm.value.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cells of one row of an export by the names of their columns, for formats that are no tables. */
final class NamedCells {
    private static final Pattern NUMBERED = Pattern.compile("\\w+ \\d+( \\w+)?");
    private static final List<String> PLACE = List.of("street", "city", "region", "postcode", "country");

    /**
     * One of several values.
     *
     * @param first whether it stands in the record itself
     */
    record Value(String text, String label, boolean first) {}

    /** One of several addresses. */
    record Place(Map<String, String> parts, String label, boolean first) {
        Optional<String> text(String part) {
            return Optional.ofNullable(parts.get(part));
        }
    }

    private final Map<String, Object> cells;

    private NamedCells(Map<String, Object> cells) {
        this.cells = cells;
    }

    /** The rows of a listing, to be gone through once. */
    static Iterable<NamedCells> of(Listing listing) {
        List<String> names = listing.columns().stream().map(Column::name).toList();
        Iterator<? extends List<?>> rows = listing.rows().iterator();
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public NamedCells next() {
                List<?> row = rows.next();
                Map<String, Object> cells = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    if (row.get(i) != null) {
                        cells.put(names.get(i), row.get(i));
                    }
                }
                return new NamedCells(cells);
            }
        };
    }

    /** The text of a cell; none when it is empty. */
    Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column)).map(NamedCells::text).filter(text -> !text.isEmpty());
    }

    private static String text(Object cell) {
        if (cell instanceof BigDecimal number) {
            return Amounts.plain(number);
        }
        return cell instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(","))
                : cell.toString();
    }

    /** The items of a cell with several. */
    List<String> list(String column) {
        return cells.get(column) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** All values of a field of several: {@code email}, {@code email 2}, ... with their labels. */
    List<Value> values(String field) {
        List<Value> values = new ArrayList<>();
        text(field).ifPresent(text -> values.add(new Value(text, "", true)));
        for (int n = 2; cells.containsKey(field + " " + n); n++) {
            String label = text(field + " " + n + " label").orElse("");
            text(field + " " + n).ifPresent(text -> values.add(new Value(text, label, false)));
        }
        return values;
    }

    /** All addresses: that of the record itself, if it has one, then {@code address 1}, ... */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        Map<String, String> own = place("");
        if (!own.isEmpty()) {
            places.add(new Place(own, "", true));
        }
        int n = 1;
        for (Map<String, String> more = place("address 1 "); !more.isEmpty(); more = place("address " + n + " ")) {
            places.add(new Place(more, text("address " + n + " label").orElse(""), false));
            n++;
        }
        return places;
    }

    private Map<String, String> place(String before) {
        Map<String, String> parts = new LinkedHashMap<>();
        PLACE.forEach(part -> text(before + part).ifPresent(text -> parts.put(part, text)));
        return parts;
    }

    /** The other cells that have a text, but for further values. */
    Map<String, String> rest(List<String> without) {
        Map<String, String> rest = new LinkedHashMap<>();
        cells.keySet().stream()
                .filter(name -> !without.contains(name))
                .filter(name -> !NUMBERED.matcher(name).matches())
                .forEach(name -> text(name).ifPresent(text -> rest.put(name, text)));
        return rest;
    }
}
