package crm.query;

import crm.value.CrmException;
import crm.value.Nearest;
import crm.value.Text;
import java.util.Collection;
import java.util.List;

/**
 * Where something stood in what the user typed. All places are equal: two conditions that say the same are the same,
 * wherever they stood.
 *
 * @param argument the whole argument
 * @param start the first character meant, from 0
 */
public record Place(String argument, int start) {
    /** No place in particular, for conditions made by the program. */
    public static final Place NONE = new Place("", 0);

    private static final int WIDTH = 100;

    /** A mistake in the command line: the message, the argument, and a caret under the place. */
    CrmException usage(String message) {
        return CrmException.usage(pointed(message));
    }

    /** A name that is not known, with the nearest that are. */
    CrmException unknown(String message, String wrong, Collection<String> names) {
        List<String> near = Nearest.to(wrong, names);
        return usage(near.isEmpty() ? message : message + "; nearest: " + String.join(", ", near));
    }

    /** The same mistake, pointed at. */
    CrmException point(CrmException mistake) {
        String message = pointed(mistake.line());
        CrmException pointed =
                switch (mistake.exit()) {
                    case USAGE -> CrmException.usage(message);
                    case NOT_FOUND -> CrmException.missing(message);
                    default -> CrmException.invalid(message);
                };
        return pointed.because(mistake);
    }

    private String pointed(String message) {
        if (argument.isEmpty()) {
            return message;
        }
        int from = Math.max(0, Math.min(start, argument.length()) - WIDTH / 2);
        int to = Math.min(argument.length(), from + WIDTH);
        String before = Text.visible(argument.substring(from, Math.max(from, Math.min(start, argument.length()))));
        String shown = Text.visible(argument.substring(from, to));
        return message + "\n  " + shown + "\n  " + " ".repeat(before.length()) + "^";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
