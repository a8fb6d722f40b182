package crm.report;

import picocli.CommandLine.Option;

/** Whose orders a report is about. */
public final class BuyersOptions {
    @Option(names = "--of", paramLabel = "<who>", description = "contact or company; contact by default.")
    private Buyers buyers = Buyers.CONTACT;

    /** What was asked. */
    public Buyers get() {
        return buyers;
    }
}
