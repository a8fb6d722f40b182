package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replays every transcript, or with {@code -Dtranscript=equity} those whose name has that word; with
 * {@code -Dtranscripts=record} writes today's answers into them, to be reviewed.
 */
class TranscriptTest {
    private static final Path TRANSCRIPTS = Path.of("src", "test", "resources", "transcripts");

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> theProgramAnswersAsWritten() throws IOException {
        try (Stream<Path> all = Files.walk(TRANSCRIPTS)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> file.toString().contains(System.getProperty("transcript", "")))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files.stream()
                    .map(file ->
                            DynamicTest.dynamicTest(TRANSCRIPTS.relativize(file).toString(), () -> replay(file)));
        }
    }

    private void replay(Path file) throws IOException {
        String written = Files.readString(file);
        Path own = Files.createDirectories(
                directory.resolve(file.getFileName().toString().replace(".txt", "")));
        Transcript transcript = new Transcript(own);
        String answered = transcript.replay(written);
        transcript.forget();
        if (System.getProperty("transcripts", "").equals("record")) {
            Files.writeString(file, answered);
        } else {
            assertThat(answered).isEqualTo(written);
        }
    }
}
