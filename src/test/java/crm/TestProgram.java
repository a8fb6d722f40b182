package crm;

import crm.cli.Environment;
import crm.store.Database;
import crm.store.DatabasePlace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The program over a fresh database in memory, with a clock that stands still. */
final class TestProgram implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final DatabasePlace place;
    private final Path home;

    /**
     * Begins with an empty database.
     *
     * @param name of the database, one for each test class
     */
    TestProgram(String name, Path home) {
        this.place = DatabasePlace.of("memory:" + name);
        this.home = home;
        InitialisedDatabase.at(place);
    }

    /** What a command says, on both streams. */
    String run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                CLOCK,
                Map.of("CRM_DB", place.toString(), "CRM_USER", "tester", "HOME", home.toString()));
        Commands.program().run(List.of(words), environment);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        Database.forget(place);
    }
}
