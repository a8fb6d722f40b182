package crm.keeping;

import java.util.List;

/** What a database contains, in words. */
final class Contents {
    private Contents() {}

    /** {@code 12 contacts, 3 orders}. */
    static String of(List<String> counts) {
        return counts.isEmpty() ? "no records" : String.join(", ", counts);
    }
}
