package crm.promise;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import crm.Commands;
import crm.InitialisedDatabase;
import crm.cli.Environment;
import crm.store.opening.Database;
import crm.store.place.DatabasePlace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A business on a database of its own, to which commands are given as a user gives them. */
final class Business implements AutoCloseable {
    private static final AtomicLong COUNT = new AtomicLong();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final DatabasePlace place;
    private final Path directory;

    private Business(DatabasePlace place, Path directory) {
        this.place = place;
        this.directory = directory;
    }

    /** A new business in memory; its files go to a directory. */
    static Business in(Path directory) {
        Business business = new Business(DatabasePlace.of("memory:promise" + COUNT.incrementAndGet()), directory);
        InitialisedDatabase.at(business.place);
        return business;
    }

    /** A new business on the disk. */
    static Business on(Path database, Path directory) {
        Business business = new Business(DatabasePlace.of(database.toString()), directory);
        InitialisedDatabase.at(business.place);
        return business;
    }

    /** The business that a dump makes, on the disk. */
    static Business loaded(Path dump, Path database, Path directory) {
        Business business = new Business(DatabasePlace.of(database.toString()), directory);
        business.ok("load", dump.toString());
        return business;
    }

    /**
     * What a command did.
     *
     * @param exit its exit code
     * @param out what it printed
     * @param err what it said
     */
    record Answer(int exit, String out, String err) {}

    Answer run(String... words) {
        return run(List.of(words));
    }

    Answer run(List<String> words) {
        return run(words, new byte[0]);
    }

    Answer run(List<String> words, byte[] in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new ByteArrayInputStream(in),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                CLOCK,
                Map.of("CRM_DB", place.toString(), "CRM_USER", "tester", "HOME", directory.toString()));
        int exit = Commands.program().run(words, environment);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command that may be refused, but neither hang nor be a bug. */
    Answer soon(List<String> words) {
        Answer answer = assertTimeoutPreemptively(LONGEST, () -> run(words), words::toString);
        if (Set.of(1, 8, 70).contains(answer.exit())) {
            throw new AssertionError(words + "\n" + answer.err());
        }
        return answer;
    }

    /** Runs a command that must succeed; what it printed. */
    String ok(String... words) {
        Answer answer = run(words);
        if (answer.exit() != 0) {
            throw new AssertionError(String.join(" ", words) + "\n" + answer.err());
        }
        return answer.out();
    }

    /** Writes a file; its whole path. */
    String file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String file(String name, byte[] bytes) {
        try {
            Files.createDirectories(directory);
            return Files.write(directory.resolve(name), bytes).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the newest change set. */
    long newest() {
        return Long.parseLong(
                ok("sql", "-H", "-f", "tsv", "SELECT MAX(id) FROM change_sets").strip());
    }

    /** Every record, as plain text by file, without its history. */
    Map<String, String> records() {
        Map<String, String> files = dumped("--without-history");
        files.remove("manifest.jsonl");
        return files;
    }

    /** Everything, as plain text by file. */
    Map<String, String> dumped(String... options) {
        Path dump = directory.resolve("dump");
        ok(Stream.concat(Stream.of("dump", dump.toString(), "--replace"), Stream.of(options))
                .toArray(String[]::new));
        return read(dump);
    }

    static Map<String, String> read(Path directory) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Override
    public void close() {
        if (place.toString().startsWith("memory:")) {
            Database.forget(place);
        }
    }
}
