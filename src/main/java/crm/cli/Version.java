package crm.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of the program. */
final class Version {
    private Version() {}

    static String text() {
        String built = Version.class.getPackage().getImplementationVersion();
        return "crm " + (built == null ? "(not packaged)" : built);
    }

    static void print(Environment environment) {
        try {
            environment.out().write((text() + "\n").getBytes(StandardCharsets.UTF_8));
            environment.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
