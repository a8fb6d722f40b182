package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a user runs it: processes of its own, several at once, killed in the middle. */
class PackagedProgramIT {
    private static final Path JAR = Path.of("target", "crm.jar").toAbsolutePath();
    private static final String PEOPLE = "200";
    private static final String ROUNDS = "4";

    @TempDir
    private static Path directory;

    private record Ended(int exit, String out, String err) {}

    @BeforeAll
    static void makeADatabase() throws Exception {
        assertThat(run("init", "--country", "US").exit()).isZero();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static ProcessBuilder program(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("CRM_DB", directory.resolve("db").toString());
        builder.environment().put("CRM_USER", "tester");
        return builder;
    }

    private static Process start(String... words) throws IOException {
        Path said = Files.createTempFile(directory, "said", ".txt");
        return program(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static Ended run(String... words) throws IOException, InterruptedException {
        Path err = Files.createTempFile(directory, "err", ".txt");
        Process process = program(words).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    private static long contacts() throws IOException, InterruptedException {
        Ended counted = run("contact", "list", "--count", "-H");
        assertThat(counted.exit()).as(counted.err()).isZero();
        return Long.parseLong(counted.out().strip());
    }

    @Test
    void theJarRunsWithoutTheLauncherAndSaysItsVersion() throws Exception {
        assertThat(run("--version").out()).matches("crm \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void addsStartedTogetherAllArrive() throws Exception {
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(start("contact", "add", "Contact " + i, "--wait", "120s"));
        }
        for (Process one : all) {
            assertThat(one.waitFor()).isZero();
        }
        assertThat(contacts()).isEqualTo(all.size());
    }

    @Test
    void aBusyDatabaseIsWaitedForAndThenNamed() throws Exception {
        Path lock = directory.resolve("db").resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            Ended busy = run("contacts", "--wait", "100ms");
            assertThat(busy.exit()).isEqualTo(7);
            assertThat(busy.err()).contains("the database is in use");
        }
    }

    /**
     * The same harness as by hand, {@code bin/torture}, which plays every kind of accident there: some of them, drawn by lot
     * anew in every build.
     */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whateverHappensToACommandLeavesTheStateBeforeOrAfter(TestReporter reporter) throws Exception {
        Path said = directory.resolve("torture.txt");
        String seed = Integer.toString(new Random().nextInt(1_000_000));
        ProcessBuilder builder = new ProcessBuilder("bin/torture", "--people", PEOPLE, ROUNDS, seed)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("XDG_CACHE_HOME", ClassArchive.CACHE.toString());
        int exit = builder.start().waitFor();
        reporter.publishEntry("torture", Files.readString(said));
        assertThat(said)
                .content()
                .contains(ROUNDS + " rounds of seed " + seed, " 0 of them wrong")
                .doesNotContain("migrate skipped");
        assertThat(exit).isZero();
    }
}
