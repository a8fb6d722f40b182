package crm.model;

import crm.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who may own records: the users there are, or anybody while there are none. A user is known by the name, by the full
 * name and by e-mail, letters and accents aside; what is kept is the name. Read when first needed. For one thread.
 */
public final class KnownUsers {
    private final Supplier<List<Row>> reader;
    private Optional<Map<String, String>> names = Optional.empty();
    private List<String> spelled = List.of();

    /** Users that a supplier reads. */
    public KnownUsers(Supplier<List<Row>> reader) {
        this.reader = reader;
    }

    /** No list of users: every name will do. */
    static KnownUsers anybody() {
        return new KnownUsers(List::of);
    }

    /** Whether every name will do, since there is no user. */
    public boolean isAnybody() {
        return known().isEmpty();
    }

    /** The name of the user whom a text means; empty when it means none, or more than one. */
    public Optional<String> named(String text) {
        return Optional.ofNullable(known().get(Text.fold(text)));
    }

    /** All names, as they are spelled. */
    public List<String> names() {
        known();
        return spelled;
    }

    private Map<String, String> known() {
        if (names.isEmpty()) {
            names = Optional.of(read(reader.get()));
        }
        return names.get();
    }

    private Map<String, String> read(List<Row> users) {
        Map<String, String> others = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        Map<String, String> all = new LinkedHashMap<>();
        List<String> spellings = new ArrayList<>();
        for (Row user : users) {
            String name = user.require(Users.NAME);
            spellings.add(name);
            List.of(Users.FULL_NAME, Users.EMAIL)
                    .forEach(field -> user.get(field).map(Text::fold).ifPresent(word -> {
                        others.put(word, name);
                        times.merge(word, 1, Integer::sum);
                    }));
        }
        others.forEach((word, name) -> {
            if (times.get(word) == 1) {
                all.put(word, name);
            }
        });
        spellings.forEach(name -> all.put(Text.fold(name), name));
        spelled = List.copyOf(spellings);
        return all;
    }
}
