package crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crm.store.place.DatabasePlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a user starts it: {@code bin/crm}. */
class LauncherIT {
    private static final Path LAUNCHER = Path.of("bin", "crm").toAbsolutePath();

    @TempDir
    private Path directory;

    private record Answer(int exit, String out, String err) {}

    private Answer run(Map<String, String> variables, Path launcher, String... words)
            throws IOException, InterruptedException {
        return run(variables, launcher, Path.of("/dev/null"), words);
    }

    private Answer run(Map<String, String> variables, Path launcher, Path in, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(Map.of("XDG_CACHE_HOME", directory + "/cache", "CRM_DB", directory + "/db"));
        builder.environment().putAll(variables);
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(in.toFile())
                .start();
        int exit = process.waitFor();
        return new Answer(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private Answer plain(String... words) throws IOException, InterruptedException {
        return run(Map.of("CRM_CDS", "off"), LAUNCHER, words);
    }

    @Test
    void startsThroughALinkFromAnyDirectory() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(directory.resolve("a link"), LAUNCHER);
        Answer answer = run(Map.of("CRM_CDS", "off"), link, "--version");
        assertThat(answer.out()).startsWith("crm ");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void handsTheExitCodeOn() throws IOException, InterruptedException {
        assertThat(plain("nonsense").exit()).isEqualTo(2);
        assertThat(plain("contacts").exit()).isEqualTo(3);
    }

    @Test
    void keepsLettersOfEveryAlphabetUnderAnyLocale() throws IOException, InterruptedException {
        for (String locale : List.of("C", "POSIX", "de_DE.ISO-8859-1", "xx_XX.UTF-8")) {
            Answer answer = run(Map.of("CRM_CDS", "off", "LC_ALL", locale), LAUNCHER, "Łódź東京");
            assertThat(answer.err()).contains("no command Łódź東京");
        }
    }

    @Test
    void knowsHowWideTheTerminalIs() throws IOException, InterruptedException {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script), "script, which makes a terminal, is not here");
        String command = "stty rows 20 cols 61; unset COLUMNS LINES; " + LAUNCHER + " doctor -f json";
        Answer answer = run(Map.of("CRM_CDS", "off"), script, "-qec", command, "/dev/null");
        assertThat(answer.out()).contains("61 columns, 20 rows");
    }

    @Test
    void saysWhichJavaIsMissing() throws IOException, InterruptedException {
        Answer answer = run(Map.of("CRM_JAVA", "/no/java"), LAUNCHER, "--version");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err())
                .isEqualTo("crm: CRM_JAVA is /no/java, which cannot be run; name a java of 17 or later\n");
    }

    @Test
    void usesItsArchiveAndDoesWithoutACutOne() throws IOException, InterruptedException {
        copyArchives();
        Path archive = archives().get(0);
        assertThat(run(Map.of(), LAUNCHER, "doctor").out()).contains(archive.toString());
        assertThat(archive.toFile().setWritable(true)).isTrue();
        try (var file = Files.newByteChannel(archive, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        Files.createDirectory(archive.resolveSibling("making")); // as if another process were making a new one
        Answer answer = run(Map.of(), LAUNCHER, "doctor");
        assertThat(answer.out()).contains("none in use");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void aBatchAsksForThePasswordOnceAndKnowsTheNewOneAfterRekeying() throws IOException, InterruptedException {
        InitialisedDatabase.at(DatabasePlace.of(directory.resolve("db").toString()));
        assertThat(plain("db", "encrypt", "--password-command", "echo open sesame")
                        .exit())
                .isZero();
        Path asked = directory.resolve("asked");
        Path work = Files.writeString(directory.resolve("work"), """
                contact add Ann Perera
                contact add Ben Silva
                db rekey --new-password-command 'echo open barley'
                contact add Eva Fonseka
                """);
        String asking = "echo asked >> " + asked + "; echo open sesame";
        Answer batch = run(Map.of("CRM_CDS", "off"), LAUNCHER, work, "--password-command", asking, "batch", "-");
        assertThat(batch.exit()).as(batch.err()).isZero();
        assertThat(Files.readAllLines(asked)).isEqualTo(List.of("asked"));
        assertThat(plain("--password-command", "echo open barley", "contacts", "-H", "-f", "tsv", "-c", "name")
                        .out())
                .isEqualTo("Ann Perera\nBen Silva\nEva Fonseka\n");
    }

    private void copyArchives() throws IOException {
        try (Stream<Path> all = Files.walk(ClassArchive.CACHE)) {
            for (Path file : all.toList()) {
                Path copy = directory.resolve("cache").resolve(ClassArchive.CACHE.relativize(file));
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("cache"))) {
            return all.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }
}
