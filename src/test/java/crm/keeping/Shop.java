package crm.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Commands;
import crm.InitialisedDatabase;
import crm.cli.Environment;
import crm.cli.Words;
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
import java.util.TreeMap;
import java.util.stream.Stream;

/** A database on the disk, and commands against it as a user gives them. */
final class Shop {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final Path database;

    Shop(Path database) {
        this.database = database;
    }

    /** A database that was only just made. */
    Shop initialised() {
        InitialisedDatabase.at(DatabasePlace.of(database.toString()));
        return this;
    }

    record Answer(int exit, String out, String err) {}

    Path database() {
        return database;
    }

    /** Runs a command line without its first word. */
    Answer run(String line) {
        return run(Words.split(line));
    }

    Answer run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                CLOCK,
                Map.of("CRM_DB", database.toString(), "CRM_USER", "tester", "HOME", database.toString()));
        int exit = Commands.program().run(words, environment);
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command that must succeed; its stdout. */
    String ok(String line) {
        Answer answer = run(line);
        assertThat(answer.exit()).as(line + ": " + answer.err()).isZero();
        return answer.out();
    }

    /** Runs a command that must fail so; what it says. */
    String fails(int exit, String line) {
        Answer answer = run(line);
        assertThat(answer.exit()).as(line + ": " + answer.err()).isEqualTo(exit);
        return answer.err();
    }

    /** The names in the database. */
    List<String> names() {
        return ok("contacts -H -f tsv -c name --sort name").lines().toList();
    }

    /** Built at the first use, by the virtual machine's own rule that a class is initialised once. */
    private static final class Template {
        private static final Path PLACE = build();

        private static Path build() {
            try {
                Path place = Files.createTempDirectory(Files.createDirectories(Path.of("target", "templates")), "shop");
                new Shop(place.resolve("db")).stock();
                return place.resolve("db");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A database with a little of everything: a copy of one that was made by commands. */
    Shop stocked() {
        Path template = Template.PLACE;
        try (Stream<Path> all = Files.walk(template)) {
            for (Path file : all.toList()) {
                Files.copy(file, database.resolve(template.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void stock() {
        ok("init --currency USD --country US --zone Europe/Berlin");
        ok("contact add Ann Perera --email ann@example.com --company new:Acme --tag vip --tag two");
        ok("field add contact industry --type choice:Retail,Farming");
        ok("field add contact weight --type number");
        ok("contact edit ann@example.com --industry Retail --weight 12.3456 --add phone.mobile=+12125550199");
        ok("contact add Bob --city Galle --email bob@example.com");
        ok("product add Pen --code P1 --price 2.5");
        ok("order add --customer ann@example.com --amount 12.5 --date 2026-01-05");
        ok("lead add bob@example.com --source web");
        ok("segment add vips tag=vip");
        ok("campaign add Spring");
        ok("log ann@example.com Called --channel phone");
        ok("remind bob@example.com tomorrow Send it");
        ok("undo");
        ok("redo");
        ok("contact edit bob@example.com --city Kandy");
        ok("contact add Cid");
        ok("contact delete Cid --yes");
        ok("field delete contact weight");
    }

    /** The files of a directory with what is in them. */
    static Map<String, String> files(Path directory) {
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
}
