package crm.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * The world as one run of the program sees it.
 *
 * @param in standard input
 * @param out standard output, unbuffered
 * @param err standard error
 * @param clock the machine's clock and zone
 * @param variables the environment variables
 */
public record Environment(
        InputStream in, OutputStream out, PrintStream err, Clock clock, Map<String, String> variables) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** A variable, or the other value where it is not set or empty. */
    public String variable(String name, String otherwise) {
        String value = variables.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : value;
    }
}
