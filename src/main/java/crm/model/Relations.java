package crm.model;

import static crm.model.Field.choice;
import static crm.model.Field.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What contacts are to each other: a household, a parent, who brought whom, who decides for whom. */
public final class Relations {
    public static final Field<Long> CONTACT =
            link("contact", "contact").required().listed().about("Who.");
    public static final Field<String> KIND = choice(
                    "kind",
                    "household",
                    "spouse",
                    "parent",
                    "sibling",
                    "friend",
                    "colleague",
                    "manager",
                    "assistant",
                    "decider",
                    "influencer",
                    "referrer",
                    "other")
            .required()
            .listed()
            .about("What that contact is to the other: a parent of, a decider for.");
    public static final Field<Long> OTHER =
            link("other", "contact").required().listed().about("To whom.");
    public static final Field<LocalDate> SINCE = Common.since();
    public static final Field<String> SOURCE = Common.source();
    public static final Field<String> OWNER = Common.owner();
    public static final Field<List<String>> TAGS = Common.tagList();
    public static final Field<String> REF = Common.ref();
    public static final Field<String> NOTES = Common.notes();

    public static final RecordType TYPE = RecordType.named("relation", "relations")
            .about("what one contact is to another: of one household, a parent, a decider")
            .of(CONTACT, KIND, OTHER, SINCE, SOURCE, OWNER, TAGS, REF, NOTES)
            .once(CONTACT, OTHER, KIND)
            .flag("mine", "owner = me");

    /** What the other is to the contact; kinds that are not named are the same both ways. */
    private static final Map<String, String> BACKWARDS = Map.of(
            "parent", "child",
            "manager", "report",
            "assistant", "assisted by",
            "decider", "decided for by",
            "influencer", "influenced by",
            "referrer", "referred by");

    private Relations() {}

    /** What the other is to the contact: {@code parent} seen from the child's side of it, so to speak. */
    public static String backwards(String kind) {
        return BACKWARDS.getOrDefault(kind, kind);
    }

    /** Whether the two are the same to each other. */
    public static boolean isMutual(String kind) {
        return !BACKWARDS.containsKey(kind);
    }
}
