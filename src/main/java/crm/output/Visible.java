package crm.output;

import crm.value.Text;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Text for people, which cannot steer a terminal or turn the reading direction: see {@link Text#visible}. */
final class Visible {
    private Visible() {}

    /** The text in one line. */
    static String line(String text) {
        return Text.visible(text);
    }

    /** The text with its line ends kept, CR LF as LF. */
    static String lines(String text) {
        if (text.indexOf('\n') < 0) {
            return line(text);
        }
        return Arrays.stream(text.replace("\r\n", "\n").split("\n", -1))
                .map(Visible::line)
                .collect(Collectors.joining("\n"));
    }

    /** Whether the character, not half of a pair, must not reach people or terminals as it is. */
    static boolean hides(char c) {
        return !Character.isLetterOrDigit(c)
                && !Character.isSurrogate(c)
                && !Text.visible(String.valueOf(c)).equals(String.valueOf(c));
    }
}
