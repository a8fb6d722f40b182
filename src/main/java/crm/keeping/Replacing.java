package crm.keeping;

import crm.cli.Crm;
import crm.cli.WriteOptions;
import crm.output.Kind;
import crm.store.upkeep.Replacement;
import java.nio.file.Path;

/** What commands that replace the whole database ask before and say after. */
final class Replacing {
    private final Crm crm;
    private final WriteOptions write;
    private final String source;

    Replacing(Crm crm, WriteOptions write, String source) {
        this.crm = crm;
        this.write = write;
        this.source = source;
    }

    /** Asks where there is a database that would be replaced. */
    Replacement begin() {
        if (crm.place().exists()) {
            crm.confirm(write, "replace the database at " + crm.place() + " by " + source);
        }
        return new Replacement(crm.place(), crm.waiting(), crm.commandLine(), write.dryRun());
    }

    /** Says what was done and where the way back is. */
    void give(Replacement.Done done) {
        String contents = Contents.of(done.contents());
        String aside = done.aside().map(Path::toString).orElse(null);
        String sentence = write.dryRun()
                ? "dry run: " + source + " is good: " + contents
                : crm.place() + " now holds " + source + ": " + contents
                        + (aside == null
                                ? ""
                                : "\nwhat was there lies in " + aside + "; back with: crm restore --previous");
        new Answer()
                .with("database", Kind.TEXT, crm.place().toString())
                .with("contents", Kind.LIST, done.contents())
                .with("aside", Kind.TEXT, aside)
                .give(crm, write.output(), sentence);
    }
}
