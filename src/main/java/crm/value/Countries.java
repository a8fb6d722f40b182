package crm.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Countries by their codes of ISO 3166-1 and by the names people write. The names stand in a file of our own, so that
 * they do not change with the Java that runs; it is read when the first country is asked for.
 */
public final class Countries {
    private static final Set<String> UNSAID = Set.of("the", "of", "and");

    private Countries() {}

    /**
     * The alpha-2 code for an alpha-2 or alpha-3 code or a name: English, formal ({@code Korea, Republic of}), former
     * ({@code Swaziland}) or, of some countries, in their own language ({@code Schweiz}). Case, accents, punctuation, the
     * order of words and an explanation in brackets do not matter.
     *
     * @return none when no country is known by it
     */
    public static Optional<String> code(String nameOrCode) {
        String text = Text.clean(nameOrCode).orElse("");
        if (text.length() == 2) {
            String code = text.toUpperCase(Locale.ROOT);
            if (Table.ROWS.containsKey(code)) {
                return Optional.of(code);
            }
        }
        Optional<String> named = Optional.ofNullable(Names.CODES.get(key(text)));
        int bracket = text.indexOf('(');
        return named.isPresent() || bracket <= 0
                ? named
                : Optional.ofNullable(Names.CODES.get(key(text.substring(0, bracket))));
    }

    /** The English name of a country by its alpha-2 code; an unknown code is its own name. */
    public static String name(String code) {
        List<String> row = Table.ROWS.get(code.toUpperCase(Locale.ROOT));
        return row == null ? code : row.get(2);
    }

    /** The English names of all countries, in the order of their codes. */
    public static List<String> names() {
        return Table.ROWS.values().stream().map(row -> row.get(2)).toList();
    }

    /** The words of a name in one order. */
    private static String key(String name) {
        String plain = Text.fold(name).replace("'", "").replace(".", "");
        TreeSet<String> words = new TreeSet<>();
        for (String word : plain.split("[^\\p{L}\\p{M}\\d]+", -1)) {
            if (!word.isEmpty() && !UNSAID.contains(word)) {
                words.add(word.equals("st") ? "saint" : word);
            }
        }
        return words.isEmpty() ? plain : String.join(" ", words);
    }

    /** The rows of the file by alpha-2 code: code, alpha-3, name, further names. */
    private static final class Table {
        private static final Map<String, List<String>> ROWS = read();

        private Table() {}

        private static Map<String, List<String>> read() {
            Map<String, List<String>> rows = new TreeMap<>();
            try (InputStream in = Countries.class.getResourceAsStream("countries.txt");
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("#")) {
                        rows.put(line.substring(0, 2), Arrays.asList(line.split("\\|", -1)));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return rows;
        }
    }

    private static final class Names {
        private static final Map<String, String> CODES = index();

        private Names() {}

        private static Map<String, String> index() {
            Map<String, String> codes = new HashMap<>();
            Table.ROWS.forEach((code, row) -> row.forEach(name -> codes.merge(key(name), code, Names::only)));
            return codes;
        }

        private static String only(String one, String other) {
            if (!one.equals(other)) {
                throw new IllegalStateException("one name for " + one + " and " + other);
            }
            return one;
        }
    }
}
