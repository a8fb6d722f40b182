package crm.encryption;

import crm.cli.Crm;
import crm.store.upkeep.Rewriting;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code db rekey}: every page is encrypted anew, with the key of the new password. */
@Command(
        footer = {
            "",
            "The password in use comes as always; the new one from CRM_DB_NEW_PASSWORD, CRM_DB_NEW_KEY,"
                    + " --new-password-command, or the terminal, where it is asked for twice.",
            "",
            "Examples:",
            "  crm db rekey",
            "  crm db rekey --password-command 'pass show crm' --new-password-command 'pass show crm-new'"
        })
final class DbRekeyCommand implements Runnable {
    private final Crm crm;

    @Option(
            names = "--new-password-command",
            paramLabel = "<command>",
            description = "A command that prints the new password; else CRM_DB_NEW_PASSWORD.")
    private Optional<String> newCommand = Optional.empty();

    DbRekeyCommand(Crm crm) {
        this.crm = crm;
    }

    @Override
    public void run() {
        Rewriting rewriting = new Rewriting(crm.place(), crm.waiting(), "crm db rekey");
        rewriting.rekey(() -> crm.passwords().forRekeying(newCommand));
        crm.talk().note("the database at " + crm.place() + " has another password; earlier backups keep theirs");
    }
}
