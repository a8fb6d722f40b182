package crm.identity;

import crm.Commands;
import crm.InitialisedDatabase;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The program over a database in memory, and how well its doubles are those that were meant. */
final class Bureau implements AutoCloseable {
    private static final AtomicLong COUNT = new AtomicLong();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final DatabasePlace place = DatabasePlace.of("memory:bureau" + COUNT.incrementAndGet());
    private final Path home;

    Bureau(Path home) {
        this.home = home;
        InitialisedDatabase.at(place);
    }

    /** Runs one command; what it says on stdout. */
    String run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                CLOCK,
                Map.of("CRM_DB", place.toString(), "CRM_USER", "tester", "HOME", home.toString()));
        Commands.program().run(List.of(words), environment);
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * The harmonic mean of precision and recall of {@code duplicates} over contacts whose refs are {@code rec-17-org} and
     * {@code rec-17-dup-0} for one person.
     *
     * @param pairs how many pairs there are to be found
     */
    double f1(int pairs) {
        Map<String, String> persons = new HashMap<>();
        run("contacts", "-c", "id,ref", "-f", "tsv", "-H")
                .lines()
                .map(line -> line.split("\t", -1))
                .forEach(cells -> {
                    persons.put(cells[0], cells[1].split("-", -1)[1]);
                });
        List<String[]> found = run("duplicates", "-f", "tsv", "-H")
                .lines()
                .map(line -> line.split("\t", -1))
                .toList();
        double right = found.stream()
                .filter(cells -> persons.get(cells[1]).equals(persons.get(cells[2])))
                .count();
        return 2 * right / (found.size() + pairs);
    }

    @Override
    public void close() {
        Database.forget(place);
    }
}
