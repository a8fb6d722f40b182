package crm.profile;

import java.util.List;

/** What the business may know of a person as a buyer: where they live, who decides, what they read, value and follow. */
final class Portrait {
    /** The fields a contact has for it beside name and address. */
    static final List<String> FIELDS =
            List.of("buying_role", "behaviour", "values", "motivation", "media", "influences");

    private Portrait() {}
}
