package crm;

import crm.cli.Environment;
import crm.store.Template;
import crm.store.place.DatabasePlace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Makes databases as {@code crm init --currency USD --country US --zone UTC} does, quickly. */
public final class InitialisedDatabase {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private InitialisedDatabase() {}

    /** Built at the first use, by the virtual machine's own rule that a class is initialised once. */
    private static final class First {
        private static final Template TEMPLATE = new Template(InitialisedDatabase::initialise);
    }

    private static void initialise(DatabasePlace place) {
        Environment environment = new Environment(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                CLOCK,
                Map.of("CRM_DB", place.toString(), "CRM_USER", "tester", "HOME", "/nowhere"));
        int exit = Commands.program()
                .run(List.of("init", "--currency", "USD", "--country", "US", "--zone", "UTC"), environment);
        if (exit != 0) {
            throw new IllegalStateException("crm init ended with " + exit);
        }
    }

    /** Makes one at a place, in memory or on the disk. */
    public static void at(DatabasePlace place) {
        First.TEMPLATE.copyTo(place);
    }
}
