package crm.setup;

import crm.cli.Crm;
import crm.cli.Environment;
import crm.cli.OutputOptions;
import crm.cli.Program;
import crm.cli.Words;
import crm.value.CrmException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the main job on sample data in a database to throw away, each command shown with its result. */
@Command(footer = {"", "Example:", "  crm demo"})
final class DemoCommand implements Callable<Integer> {
    private static final List<String> FILES =
            List.of("contacts.csv", "companies.csv", "orders.csv", "fair-leads.csv", "letter.txt");
    private static final int PARTLY = 6;

    private final Crm crm;
    private final Supplier<Program> program;

    @Option(
            names = "--dir",
            paramLabel = "<dir>",
            description = "Where the sample files and the database go; a place in the cache when nothing is said.")
    private Optional<Path> directory = Optional.empty();

    DemoCommand(Crm crm, Supplier<Program> program) {
        this.crm = crm;
        this.program = program;
    }

    @Override
    public Integer call() {
        Path place = directory.orElseGet(this::usualPlace).toAbsolutePath();
        prepare(place);
        int exit = run(place, "crm init --currency USD --country US --zone UTC");
        for (String line : resource("script.txt").lines().toList()) {
            if (line.startsWith("$ ")) {
                int ended = run(place, line.substring(2).replace("%DIR%", place.toString()));
                exit = ended == PARTLY ? exit : Math.max(exit, ended);
            } else {
                say(line);
            }
        }
        say("");
        say("# Look around: crm --db " + place.resolve("db") + " shell");
        return exit;
    }

    private Path usualPlace() {
        Environment environment = crm.environment();
        String home = environment.variable("HOME", System.getProperty("user.home"));
        String cache =
                environment.variable("XDG_CACHE_HOME", Path.of(home, ".cache").toString());
        return Path.of(cache, "crm", "demo");
    }

    private static void prepare(Path place) {
        try {
            if (Files.exists(place)) {
                if (!Files.exists(place.resolve(FILES.get(0)))) {
                    throw CrmException.conflict(place + " is there and is no demonstration of ours")
                            .hint("name another place with --dir");
                }
                empty(place);
            }
            Files.createDirectories(place);
            for (String file : FILES) {
                try (InputStream in = open(file)) {
                    Files.copy(in, place.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw CrmException.failed("cannot write the sample files to " + place + ": " + e.getMessage())
                    .because(e);
        }
    }

    private static void empty(Path place) throws IOException {
        try (Stream<Path> inside = Files.walk(place)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static InputStream open(String name) {
        InputStream in = DemoCommand.class.getResourceAsStream("/crm/demo/" + name);
        if (in == null) {
            throw new IllegalStateException("the sample file " + name + " is missing from the jar");
        }
        return in;
    }

    private static String resource(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(Path place, String line) {
        say("$ " + line);
        Environment own = crm.environment();
        Map<String, String> variables = new HashMap<>(own.variables());
        variables.put("CRM_DB", place.resolve("db").toString());
        variables.put("CRM_TODAY", "2026-03-01");
        variables.put("PAGER", "");
        List<String> words = Words.split(line);
        Environment sample = own.with(variables);
        return program.get().run(words.subList(1, words.size()), sample);
    }

    private void say(String line) {
        crm.printed(new OutputOptions(), line);
    }
}
