package crm;

import crm.cli.Environment;
import crm.store.opening.Database;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        if (needsDatabase(arguments)) {
            Database.startBeside();
        }
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Environment environment = new Environment(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                err,
                Clock.system(ZoneId.systemDefault()),
                System.getenv());
        System.exit(Commands.program().run(Arrays.asList(arguments), environment));
    }

    /** Whether the engine can start while the command line is still being read; help and the like do without. */
    private static boolean needsDatabase(String[] arguments) {
        return arguments.length > 0
                && Collections.disjoint(
                        Arrays.asList(arguments),
                        List.of("--version", "-V", "--help", "-h", "help", "completion", "__complete"));
    }
}
