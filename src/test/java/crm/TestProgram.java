package crm;

import crm.cli.Environment;
import crm.store.opening.Database;
import crm.store.place.DatabasePlace;
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

/** The program over a fresh database, with a clock that stands still. */
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
        this(DatabasePlace.of("memory:" + name), home);
    }

    private TestProgram(DatabasePlace place, Path home) {
        this.place = place;
        this.home = home;
        InitialisedDatabase.at(place);
    }

    /** The program over a fresh database on the disk, where commands know fields of one's own before they open it. */
    static TestProgram onDisk(Path home) {
        return new TestProgram(DatabasePlace.of(home.resolve("db").toString()), home);
    }

    /** What a command says, on both streams. */
    String run(String... words) {
        return piped("", words);
    }

    /** The same of a command to which a text is piped. */
    String piped(String in, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                CLOCK,
                Map.of("CRM_DB", place.toString(), "CRM_USER", "tester", "HOME", home.toString()));
        Commands.program().run(List.of(words), environment);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (place.inMemory()) {
            Database.forget(place);
        }
    }
}
