package crm.profile;

import crm.model.Relations;
import crm.value.CrmException;
import crm.value.Text;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one is to another, as a word says it: {@code parent} as it is kept, {@code child} the other way round.
 *
 * @param kind the kind that is kept
 * @param turned whether the word is said from the other side
 */
record RelationKind(String kind, boolean turned) {
    /** The kind that a word means; exit 4 for a word that means none. */
    static RelationKind of(String word) {
        String said = Text.fold(word).replaceFirst("[ -](of|for|by)$", "");
        Set<String> known = new TreeSet<>(Relations.KIND.choices());
        if (known.contains(said)) {
            return new RelationKind(said, false);
        }
        for (String kind : Relations.KIND.choices()) {
            String back = Relations.backwards(kind);
            if (!Relations.isMutual(kind)
                    && (back.equals(said) || back.replaceFirst(" by$", "").equals(said))) {
                return new RelationKind(kind, true);
            }
            known.add(back);
        }
        throw CrmException.invalid("--as " + word + ": no such relation")
                .hint("one of: " + String.join(", ", known))
                .nearest(said, known);
    }
}
