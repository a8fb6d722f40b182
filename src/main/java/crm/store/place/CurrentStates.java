package crm.store.place;

import crm.store.place.DatabasePlace.Current;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The text of {@code current}: a line for the state in use, a second for the one aside if there is one, each the
 * directory and the version of its schema; and a last line with a checksum of those before it. With one bit changed the
 * text could name the state aside instead, and an old state would be shown as if it were the one in use.
 */
final class CurrentStates {
    private static final Pattern STATE = Pattern.compile("(db-[0-9]{1,15}) ([0-9]{1,9})");
    private static final String SUM = "sum ";

    private CurrentStates() {}

    static String text(Current inUse, Optional<Current> aside) {
        String lines = line(inUse) + aside.map(CurrentStates::line).orElse("");
        return lines + SUM + sum(lines) + "\n";
    }

    private static String line(Current state) {
        return state.directory() + " " + state.version() + "\n";
    }

    private static String sum(String lines) {
        CRC32 sum = new CRC32();
        sum.update(lines.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** The states, the one in use first; none where the text is damaged. Texts of earlier programs have no checksum. */
    static Optional<List<Current>> parse(String text) {
        int end = text.lastIndexOf(SUM);
        String lines = end < 0 ? text : text.substring(0, end);
        if (end >= 0 && !text.substring(end).equals(SUM + sum(lines) + "\n")) {
            return Optional.empty();
        }
        List<Current> states = new ArrayList<>();
        for (String line : lines.strip().split("\n", -1)) {
            Matcher words = STATE.matcher(line);
            if (!words.matches()) {
                return Optional.empty();
            }
            states.add(new Current(words.group(1), Integer.parseInt(words.group(2))));
        }
        return Optional.of(states);
    }
}
