package crm.profile;

import crm.model.Field;
import crm.model.FieldType;
import crm.model.Reading;
import crm.value.CrmException;
import crm.value.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How good the values of one field are: how many there are, can be read, and are spelled as the others. */
final class FieldQuality {
    /** More different words than that are no vocabulary, and nobody expects them to be spelled alike. */
    private static final int MOST_WORDS = 5_000;

    private static final Set<FieldType> CHECKED =
            Set.of(FieldType.EMAIL, FieldType.PHONE, FieldType.URL, FieldType.COUNTRY, FieldType.CHOICE);

    private final Field<?> field;
    private final boolean vocabulary;
    private final Map<String, Map<String, Long>> spellings = new HashMap<>();
    private long filled;
    private long readable;
    private Optional<String> example = Optional.empty();

    FieldQuality(Field<?> field) {
        this.field = field;
        this.vocabulary =
                field.type() == FieldType.TEXT && !field.isPersonal() && !field.isMulti() && !field.isUnique();
    }

    Field<?> field() {
        return field;
    }

    /** Takes in the value of a record; null for none. */
    void take(Object value, Reading reading) {
        if (value == null) {
            return;
        }
        filled++;
        String problem = CHECKED.contains(field.type()) ? problem(value.toString(), reading) : "";
        readable += problem.isEmpty() ? 1 : 0;
        if (!problem.isEmpty()) {
            example = example.or(() -> Optional.of(value.toString()));
        }
        if (vocabulary && spellings.size() < MOST_WORDS) {
            String word = value.toString();
            spellings
                    .computeIfAbsent(Text.fold(word).replaceAll("[\\p{Punct}\\s]+", ""), any -> new HashMap<>(2))
                    .merge(word, 1L, Long::sum);
        }
    }

    /** Why a value as it is kept could not have been typed in; empty when it could. */
    private String problem(String text, Reading reading) {
        try {
            reading.read(field, text);
            return "";
        } catch (CrmException e) {
            return e.getMessage();
        }
    }

    /** How many records have a value. */
    long filled() {
        return filled;
    }

    /** How many of them can be read as what the field holds. */
    long readable() {
        return readable;
    }

    /** How many are spelled as most of those that are the same but for case, accents, spaces and signs. */
    long usual() {
        return filled - odd();
    }

    private long odd() {
        return spellings.values().stream()
                .mapToLong(words ->
                        words.values().stream().mapToLong(Long::longValue).sum()
                                - words.values().stream()
                                        .mapToLong(Long::longValue)
                                        .max()
                                        .orElse(0))
                .sum();
    }

    /** A value that cannot be read, else two spellings of the same. */
    Optional<String> example() {
        return example.or(() -> spellings.values().stream()
                .filter(words -> words.size() > 1)
                .max(java.util.Comparator.comparingLong(words ->
                        words.values().stream().mapToLong(Long::longValue).sum()))
                .map(words -> String.join(
                        " / ", words.keySet().stream().sorted().limit(3).toList())));
    }
}
