package crm.cli;

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

    /** A command that adds options of its own to what its annotations say. */
    public interface Configurable {
        /** Adds them. */
        void configure(picocli.CommandLine.Model.CommandSpec spec);
    }
}
