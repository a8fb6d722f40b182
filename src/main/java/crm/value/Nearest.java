package crm.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

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
        return slips(word, name) <= most || (word.length() >= 3 && name.startsWith(word));
    }

    /**
     * How many slips of the finger lie between two words: letters left out, put in, taken for another, or two neighbours
     * swapped (Damerau 1964, "A technique for computer detection and correction of spelling errors").
     */
    private static int slips(String a, String b) {
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, a, b, i, j);
            }
        }
        return slips[a.length()][b.length()];
    }

    private static int fewest(int[][] slips, String a, String b, int i, int j) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + other);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }
}
