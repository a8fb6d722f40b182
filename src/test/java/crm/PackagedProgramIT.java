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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a user runs it: processes of its own, several at once, killed in the middle. */
class PackagedProgramIT {
    private static final Path JAR = Path.of("target", "crm.jar").toAbsolutePath();
    private static final int ROUNDS = 12;

    @TempDir
    private Path directory;

    private record Ended(int exit, String out, String err) {}

    @BeforeEach
    void makeADatabase() throws Exception {
        assertThat(run("init", "--country", "US").exit()).isZero();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private ProcessBuilder program(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("CRM_DB", directory.resolve("db").toString());
        builder.environment().put("CRM_USER", "tester");
        return builder;
    }

    private Process start(String... words) throws IOException {
        Path said = Files.createTempFile(directory, "said", ".txt");
        return program(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private Ended run(String... words) throws IOException, InterruptedException {
        Path err = Files.createTempFile(directory, "err", ".txt");
        Process process = program(words).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    private long contacts() throws IOException, InterruptedException {
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
        for (int i = 0; i < 6; i++) {
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

    /** The same harness as by hand, {@code bin/torture}, for a few dozen rounds; its seeds and what it saw are reported. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whateverHappensToACommandLeavesTheStateBeforeOrAfter(TestReporter reporter) throws Exception {
        List<Process> running = new ArrayList<>();
        for (String kinds :
                List.of("import,merge,score,undo,letters,full", "migrate,encrypt,restore,damage,readonly")) {
            ProcessBuilder builder = new ProcessBuilder("bin/torture", "--only", kinds, Integer.toString(ROUNDS))
                    .redirectErrorStream(true)
                    .redirectOutput(said(running.size()).toFile());
            builder.environment().put("CRM_JAVA", java());
            running.add(builder.start());
        }
        for (int i = 0; i < running.size(); i++) {
            int exit = running.get(i).waitFor();
            reporter.publishEntry("torture", Files.readString(said(i)));
            assertThat(exit).as(Files.readString(said(i))).isZero();
        }
    }

    private Path said(int number) {
        return directory.resolve("torture-" + number + ".txt");
    }
}
