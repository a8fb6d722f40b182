package crm.exchange;

import crm.cli.CommandEntry;
import crm.cli.Group;
import crm.exchange.mart.MartCommands;
import java.util.ArrayList;
import java.util.List;

/** The commands of this area. */
public final class ExchangeCommands {
    private ExchangeCommands() {}

    /** All of them. */
    public static List<CommandEntry> all() {
        List<CommandEntry> all = new ArrayList<>(List.of(
                new CommandEntry("import", Group.IN_AND_OUT, "Take the rows of files as records.", ImportCommand.class),
                new CommandEntry(
                        "shapes", Group.IN_AND_OUT, "List the shapes of files that import knows.", ShapesCommand.class),
                new CommandEntry(
                        "shape show",
                        Group.IN_AND_OUT,
                        "Show where the columns of a shape go.",
                        ShapeShowCommand.class),
                new CommandEntry(
                        "shape delete", Group.IN_AND_OUT, "Delete a shape that was saved.", ShapeDeleteCommand.class),
                new CommandEntry(
                        "export",
                        Group.IN_AND_OUT,
                        "Write records to a file that can be imported.",
                        ExportCommand.class)));
        all.addAll(MartCommands.all());
        return all;
    }
}
