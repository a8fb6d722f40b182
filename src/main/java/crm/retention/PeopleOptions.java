package crm.retention;

import crm.value.CrmException;
import java.util.List;
import picocli.CommandLine.Option;

/** How many of a list of customers are shown, and whether they are companies. */
final class PeopleOptions {
    @Option(names = "-n", paramLabel = "<number>", description = "At most so many; 50 by default.")
    private int limit = 50;

    @Option(names = "--companies", description = "Companies instead of contacts.")
    private boolean companies;

    boolean companies() {
        return companies;
    }

    /** The word for so many of them. */
    String counted(long number) {
        if (companies) {
            return number + (number == 1 ? " company" : " companies");
        }
        return number + (number == 1 ? " customer" : " customers");
    }

    /** The first of a list. */
    <T> List<T> first(List<T> all) {
        if (limit < 0) {
            throw CrmException.usage("-n " + limit + " is less than nothing");
        }
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** What a note says of those that are not shown: nothing when all are. */
    String more(int all) {
        return all > limit ? "; " + limit + " are shown, -n " + all + " shows all" : "";
    }
}
