package crm.shell;

import crm.output.Talk;
import crm.value.CrmException;
import crm.value.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** Runs the lines of a text; empty lines and comments are passed over, a backslash at the end joins the next line. */
final class Batch {
    private final Lines lines;
    private final Talk talk;
    private final String name;
    private final boolean keepGoing;
    private final boolean echo;
    private int number;
    private int worst;

    /**
     * A batch.
     *
     * @param name what the text is called in messages
     * @param keepGoing whether lines after a failing one run too
     * @param echo whether each line is shown on stderr before it runs
     */
    Batch(Lines lines, Talk talk, String name, boolean keepGoing, boolean echo) {
        this.lines = lines;
        this.talk = talk;
        this.name = name;
        this.keepGoing = keepGoing;
        this.echo = echo;
    }

    /**
     * Runs the text; the exit code of the first line that failed, or with keep-going the greatest.
     *
     * @throws CrmException invalid, where the text is not in its encoding
     */
    int run(BufferedReader text) throws IOException {
        String line = next(text);
        line = line != null && line.startsWith("\ufeff") ? line.substring(1) : line;
        while (line != null) {
            number++;
            int first = number;
            String more = "";
            while (Words.parse(line).open().equals("\\") && more != null) {
                line = line.substring(0, line.length() - 1);
                more = next(text);
                if (more != null) {
                    number++;
                    line += more;
                }
            }
            int code = run(line, first);
            if (code != ExitCode.OK.code() && !keepGoing) {
                return code;
            }
            worst = Math.max(worst, code);
            line = next(text);
        }
        return worst;
    }

    private String next(BufferedReader text) throws IOException {
        try {
            return text.readLine();
        } catch (CharacterCodingException e) {
            String where = number == 0 ? " is not UTF-8" : " is not UTF-8 somewhere after line " + number;
            String done = number == 0 ? "nothing of it was run" : "nothing after that line was run";
            throw CrmException.invalid(name + where)
                    .hint("save it as UTF-8; " + done)
                    .because(e);
        }
    }

    private int run(String line, int first) {
        int code;
        try {
            List<String> words = Words.of(line);
            if (words.isEmpty()) {
                return ExitCode.OK.code();
            }
            if (echo) {
                talk.note("+ " + line.strip());
            }
            code = lines.run(words);
        } catch (CrmException e) {
            talk.error(e);
            code = e.exit().code();
        }
        if (code != ExitCode.OK.code()) {
            String end = keepGoing ? " failed" : " failed, and nothing after it was run";
            talk.error(CrmException.failed(
                    "line " + first + " of " + name + end + " (exit " + code + "): " + line.strip()));
        }
        return code;
    }
}
