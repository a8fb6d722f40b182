package crm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line taken apart: the global options before the command, and the words from the command on.
 *
 * @param global options that may stand anywhere, with their values
 * @param words the command and what follows
 */
record CommandWords(List<String> global, List<String> words) {
    CommandWords {
        global = List.copyOf(global);
        words = List.copyOf(words);
    }

    static CommandWords of(List<String> arguments) {
        List<String> global = new ArrayList<>();
        int i = 0;
        while (i < arguments.size() && arguments.get(i).startsWith("-")) {
            String option = arguments.get(i);
            boolean value = GlobalOptions.WITH_VALUE.contains(option) && i + 1 < arguments.size();
            if (!value && !isGlobal(option)) {
                break;
            }
            global.add(option);
            i++;
            if (value) {
                global.add(arguments.get(i++));
            }
        }
        return new CommandWords(global, arguments.subList(i, arguments.size()));
    }

    private static boolean isGlobal(String option) {
        int equals = option.indexOf('=');
        return GlobalOptions.FLAGS.contains(option)
                || (equals > 0 && GlobalOptions.WITH_VALUE.contains(option.substring(0, equals)));
    }

    /** The command's first word. */
    Optional<String> command() {
        return words.stream().findFirst().filter(word -> !word.startsWith("-"));
    }

    /** The second word, when it is no option. */
    Optional<String> second() {
        return words.stream().skip(1).findFirst().filter(word -> !word.startsWith("-"));
    }

    /** What follows so many words. */
    List<String> after(int many) {
        return words.subList(many, words.size());
    }

    /** Words as one would type them in a shell. */
    static String quoted(List<String> words) {
        return String.join(
                " ",
                words.stream()
                        .map(word -> word.matches("[\\p{L}\\p{N}_@%+=:,./-]+")
                                ? word
                                : "'" + word.replace("'", "'\\''") + "'")
                        .toList());
    }
}
