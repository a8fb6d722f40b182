package crm.cli;

import crm.store.place.Keyring;
import crm.value.Interruption;
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
 * @param keyring the keys of databases that were given already
 * @param interruption the wish that the run end, where somebody can wish it
 */
public record Environment(
        InputStream in,
        OutputStream out,
        PrintStream err,
        Clock clock,
        Map<String, String> variables,
        Keyring keyring,
        Interruption interruption) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** A world in which no key was given yet. */
    public Environment(InputStream in, OutputStream out, PrintStream err, Clock clock, Map<String, String> variables) {
        this(in, out, err, clock, variables, new Keyring(), new Interruption());
    }

    /** The same with these variables. */
    public Environment with(Map<String, String> others) {
        return new Environment(in, out, err, clock, others, keyring, interruption);
    }

    /** The same with another standard input. */
    public Environment reading(InputStream other) {
        return new Environment(other, out, err, clock, variables, keyring, interruption);
    }

    /** The same, ended when that is wished. */
    public Environment heeding(Interruption wish) {
        return new Environment(in, out, err, clock, variables, keyring, wish);
    }

    /** A variable, or the other value where it is not set or empty. */
    public String variable(String name, String otherwise) {
        String value = variables.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : value;
    }
}
