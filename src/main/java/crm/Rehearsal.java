package crm;

import crm.cli.Environment;
import crm.cli.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs everyday commands on a throw-away database and says nothing, so that the launcher can have Java record which
 * classes they load, and make its archive of them.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Runs them; the one argument is an empty directory to do it in. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.putAll(Map.of("CRM_DB", arguments[0] + "/db", "CRM_USER", "crm", "HOME", arguments[0]));
        Program program = Commands.program();
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
                InputStream lines = Rehearsal.class.getResourceAsStream("rehearsal.txt")) {
            Environment environment = new Environment(
                    new ByteArrayInputStream(new byte[0]), nowhere, nowhere, Clock.systemUTC(), variables);
            String text = new String(lines.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.replace("%DIR%", arguments[0]).lines().toList()) {
                program.run(List.of(line.split(" ", -1)), environment);
            }
        }
    }
}
