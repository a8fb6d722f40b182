package crm.offer;

import crm.value.CrmException;
import java.util.Arrays;
import java.util.List;

/** Why something is offered. */
enum OfferKind {
    /** Due to be bought again. */
    DUE("due"),
    /** Bought by those who bought the same. */
    NEXT("next"),
    /** The same, of a category from which nothing was bought yet. */
    CROSS_SELL("crosssell"),
    /** Dearer, of a category from which something was bought. */
    UPSELL("upsell");

    private final String word;

    OfferKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static OfferKind parse(String word) {
        List<String> words = Arrays.stream(values()).map(OfferKind::word).toList();
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> CrmException.usage("--kind " + word)
                        .hint("one of: " + String.join(", ", words))
                        .nearest(word, words));
    }
}
