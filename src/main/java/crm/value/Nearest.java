package crm.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The names nearest to a mistyped one, for "did you mean". */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** Up to three of the names, nearest first; none when nothing is near. */
    public static List<String> to(String wrong, Collection<String> names) {
        String word = wrong.toLowerCase(Locale.ROOT);
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        return names.stream()
                .filter(name -> near(word, name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingDouble(
                        (String name) -> -similarity.apply(word, name.toLowerCase(Locale.ROOT))))
                .limit(MOST)
                .toList();
    }

    private static boolean near(String word, String name) {
        int most = Math.max(1, Math.max(word.length(), name.length()) / 3);
        return LevenshteinDistance.getDefaultInstance().apply(word, name) <= most
                || (word.length() >= 3 && name.startsWith(word));
    }
}
