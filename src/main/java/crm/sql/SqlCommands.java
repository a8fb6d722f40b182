package crm.sql;

import crm.cli.CommandEntry;
import crm.cli.Group;
import java.util.List;

/** The commands of this area. */
public final class SqlCommands {
    private SqlCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        return List.of(
                new CommandEntry(
                        "sql",
                        Group.POWER,
                        "Ask the database in SQL, reading only; alone it lists the tables and views.",
                        SqlCommand.class),
                new CommandEntry(
                        "db schema",
                        Group.POWER,
                        "List the tables and views that crm sql may ask, with what each column means.",
                        DbSchemaCommand.class));
    }
}
