package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Error Prone says of the code, tests included: nothing. It takes five times as long as compiling and one core; as a
 * test it runs beside the others.
 */
class AnalysisTest {
    private static final List<String> ANALYSED = List.of(
            "-Xplugin:ErrorProne -XepDisableWarningsInGeneratedCode",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "--should-stop=ifNoError=FLOW",
            "-Werror",
            "-proc:none",
            "--release",
            "17",
            "-encoding",
            "UTF-8");

    @TempDir
    private Path directory;

    @Test
    void errorProneFindsNothing() throws Exception {
        assertThat(said(sources(Path.of("src", "main"), Path.of("src", "test"))))
                .isEmpty();
    }

    @Test
    void itFindsWhatIsWrong() throws Exception {
        Path wrong = directory.resolve("Wrong.java");
        Files.writeString(wrong, "package crm; class Wrong { int many(String one) { one.trim(); return 1; } }");
        assertThat(said(List.of(wrong))).contains("[ReturnValueIgnored]").contains("Wrong.java:1");
    }

    private static List<Path> sources(Path... roots) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    /** What the compiler says of some files; nothing when it is content. */
    private String said(List<Path> sources) throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> words = new ArrayList<>(ANALYSED);
        words.addAll(List.of("-classpath", classes, "-processorpath", classes, "-d", directory.toString()));
        sources.forEach(file -> words.add(file.toString()));
        Path all = directory.resolve("words");
        Files.write(all, words.stream().map(AnalysisTest::quoted).toList());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(List.of("-J-Xms1200m", "-J-Xmn1g"));
        Files.readAllLines(Path.of(".mvn", "jvm.config")).forEach(option -> command.add("-J" + option));
        command.add("@" + all);
        Process compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(compiler.waitFor() == 0).as(said).isEqualTo(said.isEmpty());
        return said;
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
