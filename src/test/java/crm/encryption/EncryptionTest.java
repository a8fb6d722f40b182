package crm.encryption;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EncryptionTest {
    @TempDir
    private Path directory;

    @Test
    void aBatchAsksForThePasswordOnceAndKnowsTheNewOneAfterRekeying() throws IOException {
        InitialisedDatabase.at(DatabasePlace.of(directory.resolve("db").toString()));
        assertThat(run("db encrypt --password-command 'echo open sesame'", "")).isZero();
        Path asked = directory.resolve("asked");
        String password = "--password-command 'echo asked >> " + asked + "; echo open sesame'";
        String work = """
                contact add Ann Perera
                contact add Ben Silva
                db rekey --new-password-command 'echo open barley'
                contact add Eva Fonseka""";

        assertThat(run(password + " batch -", work)).isZero();

        assertThat(Files.readAllLines(asked)).isEqualTo(List.of("asked"));
        assertThat(run("--password-command 'echo open barley' contacts --fail-if-any", ""))
                .isEqualTo(10);
    }

    private int run(String line, String input) {
        Environment environment = new Environment(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC),
                Map.of("CRM_DB", directory.resolve("db").toString(), "CRM_USER", "tester"));
        return Commands.program().run(Words.split(line), environment);
    }
}
