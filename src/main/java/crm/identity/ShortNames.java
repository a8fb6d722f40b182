package crm.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Common short forms of given names: Bob and Robert, Liz and Elizabeth. A short one may stand for several. */
final class ShortNames {
    private static final String LIST = "short-names.txt";

    private final Map<String, Set<String>> fullNames = new HashMap<>();
    private final Map<String, String> first = new HashMap<>();

    private ShortNames() {}

    /** Those we know; each line of the list has a full name and then its short forms, in lower case. */
    static ShortNames known() {
        ShortNames names = new ShortNames();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ShortNames.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private void add(String line) {
        String[] words = line.strip().split(" ", -1);
        for (String word : words) {
            fullNames.computeIfAbsent(word, any -> new HashSet<>()).add(words[0]);
            first.putIfAbsent(word, words[0]);
        }
    }

    /** Whether a name is a short form or has one. */
    boolean knows(String name) {
        return fullNames.containsKey(name);
    }

    /** Whether two names may be forms of one. */
    boolean same(String a, String b) {
        Set<String> ofA = fullNames.get(a);
        Set<String> ofB = fullNames.get(b);
        return ofA != null && ofB != null && ofA.stream().anyMatch(ofB::contains);
    }

    /** The full name that a name stands for first of all; itself when it is none we know. */
    String full(String name) {
        return first.getOrDefault(name, name);
    }
}
