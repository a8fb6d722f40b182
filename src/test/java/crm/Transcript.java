package crm;

import crm.cli.Environment;
import crm.cli.Words;
import crm.store.opening.Database;
import crm.store.place.DatabasePlace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A conversation with the program: commands and what they answer, as the user sees it.
 *
 * <pre>
 * # a remark                     kept as it is
 * > letter.txt                   makes the file %DIR%/letter.txt from the lines that follow
 * | Dear {{name}},
 * $ crm contact add Ann          a command line; %DIR% is the transcript's own directory
 * 2                              what it prints on stdout
 * ! h2: 1 contact created        what it says on stderr
 * ? 5                            its exit code, where it is not 0
 * </pre>
 */
final class Transcript {
    private static final AtomicLong COUNT = new AtomicLong();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final Path directory;
    private final DatabasePlace place = DatabasePlace.of("memory:transcript" + COUNT.incrementAndGet());

    Transcript(Path directory) {
        this.directory = directory;
        InitialisedDatabase.at(place);
    }

    /** The transcript with the answers that the program gives now. */
    String replay(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> given = text.lines().toList();
        for (int i = 0; i < given.size(); i++) {
            String line = given.get(i);
            if (line.startsWith("> ")) {
                i = file(given, i, lines);
            } else if (line.startsWith("$ ")) {
                lines.add(line);
                lines.addAll(answer(line.substring(2)));
            } else if (line.startsWith("# ")) {
                lines.add(line);
            } else if (line.isEmpty() && !lines.isEmpty() && (i + 1 == given.size() || opens(given.get(i + 1)))) {
                lines.add(line);
            }
        }
        return String.join("\n", lines).strip() + "\n";
    }

    private static boolean opens(String line) {
        return line.startsWith("# ") || line.startsWith("$ ") || line.startsWith("> ");
    }

    private int file(List<String> given, int at, List<String> lines) throws IOException {
        StringBuilder content = new StringBuilder();
        lines.add(given.get(at));
        int i = at + 1;
        while (i < given.size() && given.get(i).startsWith("|")) {
            lines.add(given.get(i));
            content.append(given.get(i).startsWith("| ") ? given.get(i).substring(2) : "")
                    .append('\n');
            i++;
        }
        Path file = directory.resolve(given.get(at).substring(2).strip());
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return i - 1;
    }

    private record Answer(String out, String err, int exit) {}

    private List<String> answer(String command) {
        List<String> words = Words.split(command.replace("%DIR%", directory.toString()));
        if (!words.get(0).equals("crm")) {
            throw new IllegalArgumentException("a transcript runs crm only: " + command);
        }
        Answer answer = run(words.subList(1, words.size()));
        List<String> lines = new ArrayList<>(shown(answer.out()));
        shown(answer.err()).forEach(line -> lines.add("! " + line));
        if (answer.exit() != 0) {
            lines.add("? " + answer.exit());
        }
        return lines;
    }

    private List<String> shown(String text) {
        return text.replace(directory.toString(), "%DIR%").lines().toList();
    }

    private Answer run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                CLOCK,
                Map.of(
                        "CRM_DB", place.toString(),
                        "CRM_USER", "tester",
                        "HOME", directory.toString()));
        int exit = Commands.program().run(words, environment);
        return new Answer(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), exit);
    }

    void forget() {
        Database.forget(place);
    }
}
