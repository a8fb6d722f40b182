package crm.encryption;

import crm.cli.Crm;
import crm.store.upkeep.Rewriting;
import picocli.CommandLine.Command;

/** {@code db encrypt}: the password is asked for first; the database is written anew beside itself. */
@Command(
        footer = {
            "",
            "The password is asked for at the terminal, or comes from CRM_DB_PASSWORD or --password-command; never from"
                    + " an argument. CRM_DB_KEY gives the key itself, 64 hexadecimal digits, for scripts: it is not"
                    + " stretched, which saves a second.",
            "",
            "Whoever loses the password loses the data. Names of your own fields stay readable in a small file beside"
                    + " the database, for help and completion; so do backups and dumps made before. Earlier states that"
                    + " lie aside are removed. It needs three times the room of the database while it works.",
            "",
            "Examples:",
            "  crm db encrypt",
            "  crm db encrypt --password-command 'pass show crm'"
        })
final class DbEncryptCommand implements Runnable {
    private final Crm crm;

    DbEncryptCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        Rewriting rewriting = new Rewriting(crm.place(), crm.waiting(), "crm db encrypt");
        rewriting.encrypt(() -> crm.passwords().forEncrypting());
        crm.talk().note("the database at " + crm.place() + " is encrypted; earlier backups and dumps are not");
    }
}
