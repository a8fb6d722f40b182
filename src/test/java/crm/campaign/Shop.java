package crm.campaign;

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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A business on a database in memory, with a directory for its files. */
final class Shop implements AutoCloseable {
    private static final AtomicLong COUNT = new AtomicLong();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final DatabasePlace place = DatabasePlace.of("memory:shop" + COUNT.incrementAndGet());
    private final Path directory;
    private String said = "";

    Shop(Path directory) {
        this.directory = directory;
        InitialisedDatabase.at(place);
    }

    /** Runs one command; its exit code. */
    int run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                CLOCK,
                Map.of("CRM_DB", place.toString(), "CRM_USER", "tester", "HOME", directory.toString()));
        int exit = Commands.program().run(List.of(words), environment);
        said = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        return exit;
    }

    /** Merges a template of that name and text into a directory; the exit code. */
    int merge(String campaign, String template, String text, String out, String... more) {
        write(template, text);
        List<String> words = Stream.concat(
                        Stream.of("campaign", "merge", campaign, "--template", path(template), "--out", path(out)),
                        Stream.of(more))
                .toList();
        return run(words.toArray(String[]::new));
    }

    /** What the last command said, stdout then stderr. */
    String said() {
        return said;
    }

    String path(String name) {
        return directory.resolve(name).toString();
    }

    void write(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in a directory, in order; none when it is not there. */
    List<String> names(String name) {
        Path path = directory.resolve(name);
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Database.forget(place);
    }
}
