package crm.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The REFs of a command line, where {@code -} stands for the lines of stdin. */
public final class Refs {
    /** The word that stands for the lines of stdin. */
    static final String STDIN = "-";

    private Refs() {}

    /** The REFs that words stand for; stdin is read to its end, one REF a line. */
    public static List<String> of(Crm crm, List<String> words) {
        List<String> refs = new ArrayList<>();
        for (String word : words) {
            if (word.equals(STDIN)) {
                refs.addAll(lines(crm));
            } else {
                refs.add(word);
            }
        }
        return refs;
    }

    private static List<String> lines(Crm crm) {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(crm.environment().in(), StandardCharsets.UTF_8));
        try (reader) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
