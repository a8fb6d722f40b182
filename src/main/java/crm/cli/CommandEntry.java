package crm.cli;

import java.lang.reflect.Constructor;
import java.util.function.Function;

/**
 * One command in the list of commands.
 *
 * @param path the words that name it: {@code score}, {@code lead convert}
 * @param group where help shows it
 * @param sentence what it does, in one line
 * @param maker makes the command, a class with picocli's annotations, when it is to run or to be described
 */
public record CommandEntry(String path, Group group, String sentence, Function<Crm, Object> maker) {
    /**
     * A command that is made of nothing but what it may use. A class costs a start less than a lambda for each of the many
     * commands that do not run.
     *
     * @param command with a constructor that takes a {@link Crm}
     */
    public CommandEntry(String path, Group group, String sentence, Class<?> command) {
        this(path, group, sentence, crm -> made(command, crm));
    }

    private static Object made(Class<?> command, Crm crm) {
        try {
            Constructor<?> constructor = command.getDeclaredConstructor(Crm.class);
            constructor.setAccessible(true);
            return constructor.newInstance(crm);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(command + " cannot be made", e);
        }
    }

    /** The first word: a noun, or the command itself. */
    public String first() {
        int space = path.indexOf(' ');
        return space < 0 ? path : path.substring(0, space);
    }

    /** The second word, empty for commands of one word. */
    public String second() {
        int space = path.indexOf(' ');
        return space < 0 ? "" : path.substring(space + 1);
    }

    /** A command that opens the database as soon as it runs, and waits for no one before. */
    public interface Opening {}

    /** A command that adds options of its own to what its annotations say. */
    public interface Configurable {
        /** Adds them. */
        void configure(picocli.CommandLine.Model.CommandSpec spec);
    }
}
