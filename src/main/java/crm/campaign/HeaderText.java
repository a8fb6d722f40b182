package crm.campaign;

import crm.value.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Values of e-mail headers as they stand in a message: folded to lines of at most 76 characters, and in encoded words
 * (RFC 2047) where they are not plain ASCII.
 */
final class HeaderText {
    private static final int LINE = 76;
    private static final int WORD = 75;
    private static final int FRAME = "=?UTF-8?B??=".length();
    private static final String FOLD = "\r\n ";

    private HeaderText() {}

    /** Whether the value may stand in a header at all: one line, without control characters of any kind. */
    static boolean isFit(String value) {
        return Text.visible(value).equals(value);
    }

    /**
     * A free text, such as a subject.
     *
     * @param used how many characters stand before it in its line
     */
    static String text(String value, int used) {
        return isPlain(value) ? folded(value, used) : encoded(value, used);
    }

    /** A name before an address: quoted where it must be. */
    static String name(String value, int used) {
        boolean quotable = isPlain(value) && value.length() + used < LINE - 2;
        return quotable ? "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : encoded(value, used);
    }

    private static boolean isPlain(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                && !value.contains("=?")
                && value.lines()
                        .flatMap(line -> List.of(line.split(" ", -1)).stream())
                        .allMatch(word -> word.length() < WORD - FRAME);
    }

    private static String folded(String value, int used) {
        StringBuilder lines = new StringBuilder();
        int column = used;
        for (String word : value.split("(?<= )(?=[^ ])", -1)) {
            if (column + word.stripTrailing().length() > LINE && column > used) {
                lines.setLength(lines.length() - 1);
                lines.append(FOLD);
                column = 1;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }

    private static String encoded(String value, int used) {
        List<String> words = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int room = bytes(LINE - used);
        int size = 0;
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            String letter = Character.toString(value.codePointAt(i));
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (size + more > room && size > 0) {
                words.add(word(part.toString()));
                part.setLength(0);
                size = 0;
                room = bytes(WORD);
            }
            part.append(letter);
            size += more;
        }
        words.add(word(part.toString()));
        return String.join(FOLD, words);
    }

    /** How many bytes an encoded word of so many characters can carry. */
    private static int bytes(int characters) {
        return Math.max(4, (characters - FRAME) / 4 * 3);
    }

    private static String word(String part) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
