package crm.cli;

import crm.output.Reason;
import crm.value.CrmException;
import java.io.IOException;
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
            if (!Reason.isBrokenPipe(e)) {
                throw CrmException.failed("cannot write the output: " + Reason.of(e))
                        .because(e);
            }
        }
    }
}
