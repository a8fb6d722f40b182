package crm.segment;

import crm.cli.Session;
import crm.model.Contacts;
import crm.model.Row;
import crm.model.Segments;
import crm.query.Condition;
import crm.query.Select;
import crm.value.CrmException;
import java.util.List;

/** The filter of a segment: checked before it is kept, names and values alike. */
public final class SegmentFilter {
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]*";

    private final Session session;

    /** Filters in a session. */
    SegmentFilter(Session session) {
        this.session = session;
    }

    /** Refuses (exit 4) a name that a filter could not speak of. */
    static void checkName(String name) {
        if (!name.matches(NAME) || name.matches("\\d+")) {
            throw CrmException.invalid("a segment's name is one word of letters, digits, - and _: " + name)
                    .hint("crm segment add NAME FILTER");
        }
    }

    /** The condition that the user's words mean; usage (exit 2) with a caret when they mean none. */
    Condition condition(List<String> words) {
        if (words.isEmpty()) {
            throw CrmException.usage("a segment needs a filter").hint("crm segment add ghana 'country = Ghana'");
        }
        return session.filter(Contacts.TYPE, words);
    }

    /** The filter as it is kept: as it was typed, several arguments joined. */
    static String text(List<String> words, Condition condition) {
        return words.size() == 1 ? words.get(0).strip() : condition.explain();
    }

    /** How many contacts a condition holds for; what cannot be understood is an error here at the latest. */
    long count(Condition condition) {
        return session.store()
                .count(Select.from(session.nouns(), Contacts.TYPE, session.scope())
                        .where(condition));
    }

    /** The filter that means: in this segment. */
    public static String membership(Row segment) {
        return "segment = \"" + segment.require(Segments.NAME) + "\"";
    }
}
