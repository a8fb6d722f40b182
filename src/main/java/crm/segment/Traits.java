package crm.segment;

import crm.cli.Session;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be told apart about all contacts: fields with few different values as words, measures and other numbers as
 * numbers. Texts with more than sixty different values tell people apart, not groups, and are left out.
 */
final class Traits {
    /** What stands for a contact without a value. */
    static final String EMPTY = "(empty)";

    private static final int MOST_VALUES = 60;
    private static final Set<String> PERSONAL =
            Set.of("name", "given", "family", "prefix", "suffix", "notes", "ref", "street", "postcode");
    /** Measures that say again what others say. */
    private static final Set<String> REPEATED =
            Set.of("rfm_score", "ladder", "relationship", "lifecycle", "loyalty", "open_leads", "open_deals");

    private static final Set<FieldType> WORDS =
            Set.of(FieldType.TEXT, FieldType.COUNTRY, FieldType.USER, FieldType.FLAG, FieldType.CHOICE, FieldType.LINK);
    private static final Set<FieldType> NUMBERS =
            Set.of(FieldType.MONEY, FieldType.NUMBER, FieldType.PERCENT, FieldType.COUNT);

    private final List<Long> ids = new ArrayList<>();
    private final Map<String, String[]> words = new LinkedHashMap<>();
    private final Map<String, double[]> numbers = new LinkedHashMap<>();

    /** Reads all contacts, without some fields. */
    Traits(Session session, Set<String> without) {
        RecordType type = session.nouns().type(Contacts.TYPE);
        List<Field<?>> fields = type.fields().stream()
                .filter(field -> WORDS.contains(field.type()) || NUMBERS.contains(field.type()))
                .filter(field -> !PERSONAL.contains(field.name()) && !REPEATED.contains(field.name()))
                .filter(field -> !without.contains(field.name()))
                .<Field<?>>map(field -> field)
                .toList();
        List<List<Object>> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(new ArrayList<>()));
        Map<Object, Object> same = new HashMap<>();
        String names = String.join(",", fields.stream().map(Field::name).toList());
        session.each(Contacts.TYPE, List.of(), "id," + names, cells -> {
            ids.add((Long) cells.get(0));
            for (int i = 0; i < columns.size(); i++) {
                Object value = cells.get(i + 1);
                columns.get(i).add(value == null ? null : same.computeIfAbsent(value, any -> value));
            }
        });
        for (int i = 0; i < fields.size(); i++) {
            keep(fields.get(i), columns.get(i));
            columns.set(i, List.of());
        }
    }

    private void keep(Field<?> field, List<Object> column) {
        Set<Object> different = new HashSet<>(column);
        different.remove(null);
        boolean tells = different.size() > 1 || (!field.isMeasure() && !different.isEmpty() && column.contains(null));
        if (!tells) {
            return;
        }
        if (NUMBERS.contains(field.type())) {
            numbers.put(
                    field.name(),
                    column.stream()
                            .mapToDouble(value -> value == null ? Double.NaN : ((Number) value).doubleValue())
                            .toArray());
        } else if (different.size() <= MOST_VALUES) {
            words.put(
                    field.name(),
                    column.stream()
                            .map(value -> value == null ? EMPTY : value.toString())
                            .toArray(String[]::new));
        }
    }

    /** The contacts. */
    List<Long> ids() {
        return ids;
    }

    /** Fields of few different values, the value of each contact in the order of {@link #ids}. */
    Map<String, String[]> words() {
        return words;
    }

    /** Numbers, not a number where there is none. */
    Map<String, double[]> numbers() {
        return numbers;
    }

    /** The same with numbers put into five groups of about equal size each, as words like {@code 12 to 40}. */
    Map<String, String[]> grouped() {
        Map<String, String[]> all = new LinkedHashMap<>(words);
        numbers.forEach((name, column) -> all.put(name, fifths(column)));
        return all;
    }

    private static String[] fifths(double[] column) {
        double[] sorted =
                Arrays.stream(column).filter(Double::isFinite).sorted().toArray();
        double[] ends = new double[5];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = sorted[Math.min(sorted.length - 1, (i + 1) * sorted.length / ends.length)];
        }
        ends[ends.length - 1] = sorted[sorted.length - 1];
        double[] cuts = Arrays.stream(ends).distinct().toArray();
        return Arrays.stream(column)
                .mapToObj(value -> Double.isFinite(value) ? label(sorted, cuts, value) : EMPTY)
                .toArray(String[]::new);
    }

    private static String label(double[] sorted, double[] cuts, double value) {
        int group = 0;
        while (value > cuts[group]) {
            group++;
        }
        double from = group == 0 ? sorted[0] : above(sorted, cuts[group - 1]);
        return from == cuts[group] ? plain(from) : plain(from) + " to " + plain(cuts[group]);
    }

    private static double above(double[] sorted, double value) {
        int at = Arrays.binarySearch(sorted, Math.nextUp(value));
        return sorted[at < 0 ? -at - 1 : at];
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Which contacts are among these. */
    boolean[] among(Set<Long> members) {
        boolean[] among = new boolean[ids.size()];
        for (int i = 0; i < among.length; i++) {
            among[i] = members.contains(ids.get(i));
        }
        return among;
    }
}
