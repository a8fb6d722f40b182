package crm.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which program wrote a file, from its header. Each known column is evidence in bits: the rarer its name among the shapes,
 * the more it tells; a name that any file may use, such as City, tells little; a column that no shape knows (a field of the
 * user's own) tells nothing. Each mark that is missing counts against the shape.
 */
final class Recognition {
    /** Evidence that settles which program it was: one chance in 256 to be met by accident. */
    static final double SURE = 8;

    private static final double MISSING = 5;

    private final Collection<Shape> shapes;
    private final double enough;
    private final double files;
    private final Map<String, Integer> frequency = new HashMap<>();

    /**
     * Recognition among shapes.
     *
     * @param common the usual names of columns, which stand for as many files again
     * @param enough the evidence that settles it, in bits
     */
    Recognition(Collection<Shape> shapes, Collection<Shape> common, double enough) {
        this.shapes = shapes;
        this.enough = enough;
        this.files = 2.0 * shapes.size();
        shapes.forEach(shape -> shape.keys().forEach(key -> frequency.merge(key, 1, Integer::sum)));
        common.stream()
                .flatMap(shape -> shape.keys().stream())
                .distinct()
                .forEach(key -> frequency.merge(key, shapes.size(), Integer::sum));
    }

    /** Whether some shape knows a header. */
    boolean isKnown(String header) {
        return frequency.containsKey(Slot.key(header));
    }

    /** The shape of a file with these columns; of several the one that most speaks for. */
    Optional<Shape> of(List<String> columns, Predicate<Shape> wanted) {
        Set<String> keys = columns.stream().map(Slot::key).collect(Collectors.toSet());
        Map<Shape, Double> fitting = new LinkedHashMap<>();
        for (Shape shape : shapes) {
            if (wanted.test(shape)) {
                double evidence = evidence(shape, keys);
                if (evidence >= enough || isExactly(shape, keys)) {
                    fitting.put(shape, evidence);
                }
            }
        }
        double most = fitting.values().stream().mapToDouble(bits -> bits).max().orElse(0);
        return fitting.entrySet().stream()
                .filter(found -> found.getValue() >= most)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What speaks for a shape, in bits. */
    double evidence(Shape shape, Set<String> keys) {
        return keys.stream().filter(shape::knowsKey).mapToDouble(this::bits).sum() - MISSING * shape.missing(keys);
    }

    private double bits(String key) {
        return Math.log(files / frequency.get(key)) / Math.log(2);
    }

    /** A header with all marks and nothing that the shape does not know. */
    private static boolean isExactly(Shape shape, Set<String> keys) {
        return shape.missing(keys) == 0 && keys.stream().allMatch(shape::knowsKey);
    }
}
