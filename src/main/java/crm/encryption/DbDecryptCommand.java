package crm.encryption;

import crm.cli.Crm;
import crm.store.upkeep.Rewriting;
import picocli.CommandLine.Command;

/** {@code db decrypt}: the database is written anew without encryption. */
@Command(footer = {"", "Example:", "  crm db decrypt"})
final class DbDecryptCommand implements Runnable {
    private final Crm crm;

    DbDecryptCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        new Rewriting(crm.place(), crm.waiting(), "crm db decrypt").decrypt();
        crm.talk().note("the database at " + crm.place() + " is not encrypted any more");
    }
}
