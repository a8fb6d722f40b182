package crm;

import crm.cli.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Environment environment = new Environment(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                err,
                Clock.system(ZoneId.systemDefault()),
                System.getenv());
        System.exit(Commands.program().run(Arrays.asList(arguments), environment));
    }
}
