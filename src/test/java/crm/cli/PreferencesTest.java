package crm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreferencesTest {
    @TempDir
    private Path home;

    @Test
    void preferencesAreUsedWhereTheEnvironmentSaysNothing() throws IOException {
        write(home.resolve(".config"), "database = '~/shop'\nuser = 'ann'\nwait = '2m'");
        Environment asked = environment(Map.of("HOME", home.toString(), "CRM_USER", "ben", "CRM_WAIT", ""));

        Environment known = Preferences.of(asked).over(asked);

        assertThat(known.variables())
                .containsEntry("CRM_DB", home + "/shop")
                .containsEntry("CRM_USER", "ben")
                .containsEntry("CRM_WAIT", "2m");
    }

    @Test
    void theConfigurationFolderIsRespected() throws IOException {
        write(home.resolve(".config"), "user = 'ann'");
        write(home.resolve("elsewhere"), "user = 'eva'");
        Environment asked = environment(Map.of(
                "HOME",
                home.toString(),
                "XDG_CONFIG_HOME",
                home.resolve("elsewhere").toString()));

        assertThat(Preferences.of(asked).variables()).containsEntry("CRM_USER", "eva");
    }

    @Test
    void withoutAFileNothingIsPreferred() {
        assertThat(Preferences.of(environment(Map.of("HOME", home.toString()))))
                .isEqualTo(new Preferences(Map.of(), Map.of()));
        assertThat(Preferences.of(environment(Map.of()))).isEqualTo(new Preferences(Map.of(), Map.of()));
    }

    private static void write(Path folder, String text) throws IOException {
        Path file = folder.resolve("crm").resolve("config.toml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Environment environment(Map<String, String> variables) {
        return new Environment(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                Clock.systemUTC(),
                new HashMap<>(variables));
    }
}
