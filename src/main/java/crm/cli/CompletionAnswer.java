package crm.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the completion scripts of bash, zsh and fish ask at places where the database knows the answer: {@code crm
 * __complete WORD...} with the words of the line up to the cursor, the last as far as it is typed. It answers a line for
 * each way to go on: the word, what it is, and {@code +} where the word is not finished, with tabs between. In doubt it
 * answers nothing, and never an error: somebody is typing.
 */
final class CompletionAnswer {
    private static final String ASKED = "__complete";

    /** More than anyone reads; names of products can be many. */
    private static final int MOST = 500;

    private CompletionAnswer() {}

    /** Whether a command line is such a question. */
    static boolean isAsked(List<String> arguments) {
        return !arguments.isEmpty() && arguments.get(0).equals(ASKED);
    }

    /** Answers it. */
    static void print(Supplier<CommandList> commands, List<String> arguments, Environment environment) {
        try {
            List<String> words = new ArrayList<>();
            arguments.subList(1, arguments.size()).forEach(word -> words.add(atHome(word, environment)));
            StringBuilder lines = new StringBuilder();
            new Completions(commands.get(), environment)
                    .of(words, Math.max(0, words.size() - 1)).stream()
                            .limit(MOST)
                            .forEach(found -> lines.append(line(found)));
            environment.out().write(lines.toString().getBytes(StandardCharsets.UTF_8));
            environment.out().flush();
        } catch (IOException | RuntimeException e) {
            // Nothing is offered, as where there is nothing to offer.
        }
    }

    /** A shell has not replaced the tilde yet. */
    private static String atHome(String word, Environment environment) {
        return word.startsWith("~/") ? environment.variable("HOME", "~") + word.substring(1) : word;
    }

    private static String line(Completion found) {
        return cell(found.text()) + "\t" + cell(found.about()) + (found.complete() ? "" : "\t+") + "\n";
    }

    private static String cell(String text) {
        return text.replaceAll("\\s", " ");
    }
}
