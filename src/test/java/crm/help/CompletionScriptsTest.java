package crm.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The completion scripts in the shells they are for, as far as these are here. In place of the program stands one that
 * answers every question with the word that was typed and {@code +}, so that is seen when it is asked.
 */
class CompletionScriptsTest {
    private static final Map<String, String> OFFERED = new LinkedHashMap<>();

    static {
        OFFERED.put("crm tim", "timeline");
        OFFERED.put("crm lead con", "convert");
        OFFERED.put("crm opportunity wi", "win");
        OFFERED.put("crm ticket clo", "close");
        OFFERED.put("crm --wait 5s lead con", "convert");
        OFFERED.put("crm help exit", "exit-codes");
        OFFERED.put("crm help lead con", "convert");
        OFFERED.put("crm contacts -f cs", "csv");
        OFFERED.put("crm contact list --format cs", "csv");
        OFFERED.put("crm deal move 12 prop", "proposal");
        OFFERED.put("crm deal move --note x 12 prop", "proposal");
        OFFERED.put("crm deal move prop", "");
        OFFERED.put("crm report cohorts --show sp", "spend");
        OFFERED.put("crm contact show a", "");
        OFFERED.put("crm contact add --email a", "");
        OFFERED.put("crm contacts --colu", "--columns");
        OFFERED.put("crm contacts -- --colu", "--colu+");
        OFFERED.put("crm contacts cou", "cou+");
        OFFERED.put("crm contact list -c na", "na+");
        OFFERED.put("crm segment members v", "v+");
        OFFERED.put("crm segment members v cou", "cou+");
        OFFERED.put("crm segment add v", "");
        OFFERED.put("crm segment add v cou", "cou+");
        OFFERED.put("crm contact add --indus", "--indus+");
        OFFERED.put("crm contact add --industry Re", "Re+");
        OFFERED.put("crm contact add --industry Retail --own", "--own+");
        OFFERED.put("crm config zon", "zone");
        OFFERED.put("crm export conta", "contacts");
        OFFERED.put("crm mine cou", "cou+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void eachPlaceIsOfferedWhatMayStandThere(String shell, @TempDir Path directory)
            throws IOException, InterruptedException {
        Path found = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, shell))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(shell));
        assumeTrue(found.isAbsolute(), shell + " is not here");
        Path program = directory.resolve("crm");
        Files.writeString(program, "#!/bin/sh\nfor last; do :; done\nprintf '%s+\\tabout\\n' \"$last\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Path lines = Files.write(directory.resolve("lines"), OFFERED.keySet());
        Path out = directory.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(found.toString(), "src/test/resources/crm/help/drive." + shell)
                .redirectInput(lines.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("PATH", directory + File.pathSeparator + System.getenv("PATH"));
        builder.environment().put("HOME", directory.toString());
        assertThat(builder.start().waitFor()).as(Files.readString(out)).isZero();
        List<String> answers = Files.readAllLines(out, StandardCharsets.UTF_8);
        Map<String, String> offered = new LinkedHashMap<>();
        int line = 0;
        for (String typed : OFFERED.keySet()) {
            offered.put(typed, line < answers.size() ? answers.get(line++) : "(nothing is written)");
        }
        assertThat(offered).containsExactlyEntriesOf(OFFERED);
    }

    @Test
    void theLauncherBuildsNothingWhileSomebodyTypes(@TempDir Path clone) throws IOException, InterruptedException {
        Path launcher = Files.createDirectories(clone.resolve("bin")).resolve("crm");
        Files.copy(Path.of("bin/crm"), launcher);
        Path said = clone.resolve("said");
        ProcessBuilder builder = new ProcessBuilder("sh", launcher.toString(), "__complete", "contacts", "cou")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment()
                .put(
                        "CRM_JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        assertThat(builder.start().waitFor()).isZero();
        assertThat(said).isEmptyFile();
        assertThat(clone.resolve("target")).doesNotExist();
    }
}
