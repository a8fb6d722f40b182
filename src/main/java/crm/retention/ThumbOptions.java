package crm.retention;

import crm.value.CrmException;
import picocli.CommandLine.Option;

/** What it is said to cost to get a customer and to keep one, by a rule of thumb. */
final class ThumbOptions {
    @Option(names = "--get", paramLabel = "<money>", description = "The rule of thumb to get one; 100 by default.")
    private double get = 100;

    @Option(names = "--keep", paramLabel = "<money>", description = "The rule of thumb to keep one; 20 by default.")
    private double keep = 20;

    /** Refuses (exit 2) rules of thumb that cannot be. */
    void check() {
        if (!(get >= 0) || !(keep > 0)) {
            throw CrmException.usage("--get is 0 or more, --keep more than 0");
        }
    }

    /** What it costs to get one. */
    double get() {
        return get;
    }

    /** What it costs to keep one. */
    double keep() {
        return keep;
    }
}
