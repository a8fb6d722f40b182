package crm.report;

import crm.value.CrmException;
import java.util.List;
import picocli.CommandLine.Option;

/** How many of a list of customers are shown. */
public final class LimitOptions {
    @Option(names = "-n", paramLabel = "<number>", description = "At most so many; 50 by default.")
    private int limit = 50;

    /** The first of a list; exit 2 where fewer than none are asked for. */
    public <T> List<T> first(List<T> all) {
        if (limit < 0) {
            throw CrmException.usage("-n " + limit + " is less than nothing");
        }
        return all.subList(0, Math.min(limit, all.size()));
    }

    /** What a note says of those that are not shown: nothing when all are. */
    public String more(int all) {
        return all > limit ? "; " + limit + " are shown, -n " + all + " shows all" : "";
    }
}
