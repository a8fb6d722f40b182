package crm.encryption;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class EncryptionCommands {
    private EncryptionCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry(
                        "db encrypt", Group.SAFETY, "Encrypt the database with AES-256.", DbEncryptCommand.class),
                new CommandEntry(
                        "db decrypt",
                        Group.SAFETY,
                        "Take the encryption of the database away.",
                        DbDecryptCommand.class),
                new CommandEntry(
                        "db rekey", Group.SAFETY, "Encrypt the database with another password.", DbRekeyCommand.class));
    }
}
