package crm.exchange.file;

import ezvcard.parameter.VCardParameters;
import ezvcard.property.VCardProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of several values of a card comes first: by {@code TYPE=pref} of version 3, or the numbers {@code PREF} of version 4. */
final class CardPreference {
    private static final int LAST = 101;

    private CardPreference() {}

    /** The preferred ones first, else as they stand. */
    static <T extends VCardProperty> List<T> order(List<T> properties) {
        return properties.stream()
                .sorted(Comparator.comparingInt(CardPreference::of))
                .toList();
    }

    /** Whether the card says a preference for it. */
    static boolean isSaid(VCardProperty property) {
        return of(property) < LAST;
    }

    private static int of(VCardProperty property) {
        VCardParameters parameters = property.getParameters();
        boolean pref = parameters.getTypes().stream().anyMatch("pref"::equalsIgnoreCase);
        try {
            return pref ? 0 : Optional.ofNullable(parameters.getPref()).orElse(LAST);
        } catch (IllegalStateException e) {
            return LAST; // PREF=high is not a number
        }
    }
}
