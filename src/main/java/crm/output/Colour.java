package crm.output;

import crm.value.CrmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether to colour: {@code --color}. */
public enum Colour {
    /** On a terminal that can, unless {@code NO_COLOR} is set. */
    AUTO,
    /** Even into a pipe. */
    ALWAYS,
    /** Not at all. */
    NEVER;

    /**
     * The choice of that name.
     *
     * @throws CrmException usage, when there is none
     */
    static Colour parse(String text) {
        List<String> words = Arrays.stream(values())
                .map(colour -> colour.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = words.indexOf(text.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw CrmException.usage("--color " + Visible.line(text) + " is not one of " + String.join(", ", words))
                    .nearest(text, words);
        }
        return values()[index];
    }
}
