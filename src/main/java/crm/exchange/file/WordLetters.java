package crm.exchange.file;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;

/**
 * Which Latin character set a text is in, as far as its words tell: within a word stand letters, so that a set in which signs
 * such as ³ or ¿ stand between letters is the wrong one.
 */
final class WordLetters {
    /** Western first, since it wins where nothing speaks against it; then Central European and Baltic. */
    private static final List<String> SETS = List.of("windows-1252", "windows-1250", "windows-1257");

    private WordLetters() {}

    /** The names of the sets, those first in which the fewest words are broken. */
    static List<String> inOrder(byte[] text) {
        return SETS.stream()
                .filter(Charset::isSupported)
                .sorted(Comparator.comparingLong(name -> broken(new String(text, Charset.forName(name)))))
                .toList();
    }

    /** How often a sign outside ASCII stands between two letters. */
    private static long broken(String text) {
        long broken = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = c > 127 && !Character.isLetter(c) && c != '\u2019' && c != '\u00ad' && c != '\u00b7';
            if (sign && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1))) {
                broken++;
            }
        }
        return broken;
    }
}
