package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What transcripts cannot show of marts: the files themselves. */
class MartFilesTest {
    @TempDir
    private Path home;

    private TestProgram program;
    private Path mart;

    @BeforeEach
    void shop() {
        program = new TestProgram("marts", home);
        program.run("contact", "add", "Ann", "--email", "ann@example.com", "--city", "Galle");
        program.run("mart", "add", "towns", "contacts -> id, name, city");
        mart = home.resolve("towns");
    }

    @AfterEach
    void close() {
        program.close();
    }

    private String build(String... more) {
        return program.run(Stream.concat(Stream.of("mart", "build", "towns", "--out", mart.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void onlyTheOwnerCanReadAMart() throws IOException {
        build();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mart)))
                .isEqualTo("rwx------");
    }

    @Test
    void theManifestTellsTheDigestsOfTheFiles() throws IOException, GeneralSecurityException {
        build("--type", "csv");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(mart.resolve("contacts.csv")));
        assertThat(mart.resolve("contacts.csv")).hasContent("id,city\n4,Galle");
        assertThat(mart.resolve("manifest.json"))
                .content()
                .contains(HexFormat.of().formatHex(digest), "\"as_of\": \"h3\"", "\"personal\": false");
    }

    @Test
    void aMartIsReplacedAsAWholeAndNothingIsLeftBesideIt() throws IOException {
        build("--type", "csv");
        Files.writeString(mart.resolve("of-yesterday.csv"), "id\n");
        assertThat(build("--type", "jsonl", "--personal")).contains("of-yesterday.csv");
        assertThat(names(mart)).containsExactly("contacts.csv", "manifest.json", "of-yesterday.csv");
        Files.delete(mart.resolve("of-yesterday.csv"));
        build("--type", "jsonl", "--personal");
        assertThat(names(mart)).containsExactly("contacts.jsonl", "manifest.json");
        assertThat(names(home)).containsExactly("towns");
    }

    @Test
    void whatIsNoMartIsNotReplaced() throws IOException {
        Files.createDirectory(mart);
        Files.writeString(mart.resolve("letter.txt"), "dear");
        assertThat(build()).contains("is there already and is no mart");
        assertThat(mart.resolve("letter.txt")).hasContent("dear");
        assertThat(names(home)).containsExactly("towns");
    }

    @Test
    void aMartThatCannotBeBuiltLeavesTheOneThatWasThere() throws IOException {
        build("--type", "csv");
        program.run("field", "add", "contact", "shoe", "--type", "number");
        program.run("mart", "add", "towns", "contacts: shoe = 43 -> id, city");
        program.run("field", "delete", "contact", "shoe");
        assertThat(build("--type", "csv")).contains("no field shoe");
        assertThat(mart.resolve("contacts.csv")).hasContent("id,city\n4,Galle");
        assertThat(names(home)).containsExactly("towns");
    }
}
