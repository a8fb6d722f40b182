package crm.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known about where input comes from and output goes.
 *
 * <p>The launcher knows it better than Java and says so in the environment: {@code CRM_TTY} names the streams that are
 * terminals ({@code in,out,err}), {@code CRM_SIZE} is {@code ROWS COLUMNS}. Without {@code CRM_TTY} nothing is a
 * terminal.
 *
 * @param in whether stdin is a terminal, so that questions can be asked
 * @param out whether stdout is a terminal
 * @param err whether stderr is a terminal
 * @param width columns of the screen
 * @param height rows of the screen
 * @param colour whether stdout is coloured
 * @param errColour whether stderr is coloured
 * @param unicode whether the screen shows more than ASCII, so that charts may use blocks
 */
public record Terminal(
        boolean in,
        boolean out,
        boolean err,
        int width,
        int height,
        boolean colour,
        boolean errColour,
        boolean unicode) {
    private static final int USUAL_WIDTH = 80;
    private static final int USUAL_HEIGHT = 24;

    /**
     * Reads the environment: {@code CRM_TTY}, {@code CRM_SIZE}, {@code COLUMNS} and {@code LINES} (which win, as POSIX
     * has it), {@code NO_COLOR}, {@code TERM}; the locale as POSIX finds it, but {@code CRM_LOCALE} first, since the
     * launcher gives Java another one than the user has.
     *
     * @param color {@code auto}, {@code always} or {@code never}
     * @throws crm.value.CrmException usage, when the colour is none of these
     */
    public static Terminal of(Map<String, String> env, String color) {
        Colour wanted = Colour.parse(color);
        List<String> streams = Arrays.asList(env.getOrDefault("CRM_TTY", "").split(",", -1));
        String[] size = env.getOrDefault("CRM_SIZE", "").split(" ", -1);
        int height = size(env.get("LINES")).or(() -> size(size[0])).orElse(USUAL_HEIGHT);
        int width =
                size(env.get("COLUMNS")).or(() -> size(size[size.length - 1])).orElse(USUAL_WIDTH);
        boolean able = env.getOrDefault("NO_COLOR", "").isEmpty()
                && !env.getOrDefault("TERM", "").equals("dumb");
        boolean out = streams.contains("out");
        boolean err = streams.contains("err");
        return new Terminal(
                streams.contains("in"),
                out,
                err,
                width,
                height,
                coloured(wanted, out && able),
                coloured(wanted, err && able),
                isUnicode(env));
    }

    private static boolean isUnicode(Map<String, String> env) {
        String locale = Stream.of("CRM_LOCALE", "LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> env.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return locale.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
    }

    private static boolean coloured(Colour wanted, boolean auto) {
        return switch (wanted) {
            case AUTO -> auto;
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    private static Optional<Integer> size(String text) {
        boolean number = text != null
                && text.length() <= 5
                && !text.isEmpty()
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Integer.valueOf(text)).filter(size -> size > 0) : Optional.empty();
    }
}
