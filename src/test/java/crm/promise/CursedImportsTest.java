package crm.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What imports elsewhere are cursed for, and other programs of this kind do wrong. */
class CursedImportsTest {
    @TempDir
    private Path directory;

    private Business business;

    @BeforeEach
    void open() {
        business = Business.in(directory);
    }

    @AfterEach
    void close() {
        business.close();
    }

    private Business.Answer imported(String text, String... options) {
        return imported(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private Business.Answer imported(byte[] bytes, String... options) {
        try {
            Path file = Files.write(directory.resolve("people.csv"), bytes);
            List<String> words = new ArrayList<>(List.of("import", "contacts", file.toString()));
            words.addAll(List.of(options));
            return business.run(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> contacts(String columns) {
        return business.ok("contacts", "-H", "-f", "tsv", "-c", columns).lines().toList();
    }

    @Test
    void lineEndsAndQuotedLinesAreNoPartOfNames() {
        imported("name,email\r\n\"Ann\nPerera\",ann@example.com\r\nBo,bo@example.com\r\n");
        assertThat(contacts("name,email")).containsExactly("Ann\\nPerera\tann@example.com", "Bo\tbo@example.com");
    }

    @Test
    void lettersOfOlderEncodingsAreKept() {
        imported("name;city\nZoë Müller;Zürich\nJosé;Köln\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(contacts("name,city")).containsExactly("Zoë Müller\tZürich", "José\tKöln");
    }

    @Test
    void everyRowIsAccountedForAndABadOneStopsNoOther() {
        Business.Answer answer = imported(
                "name,email,phone,birthday\nAnn,ann@,,\nBo,bo@example.com,12,\nCy,,,2026-02-31\nDi,,,--05-12\nEd,,,\n");
        assertThat(answer.exit()).isEqualTo(6);
        assertThat(answer.err()).contains("read 5: created 3, updated 0, unchanged 0, rejected 2");
        assertThat(answer.err()).contains("line 2, email \"ann@\"", "line 4, birthday \"2026-02-31\"");
    }

    @Test
    void anEmptyCellIsEmptyAndErasesNothing() {
        imported("name,email,city\nAnn,ann@example.com,Galle\nBo,bo@example.com,\n");
        imported("name,email,city\nAnn,ann@example.com,\nBo,bo@example.com,\n");
        assertThat(contacts("name,city")).containsExactly("Ann\tGalle", "Bo\t");
    }

    @Test
    void theSameFileThreeTimesMakesNoCopies() {
        String text = "name,email,phone\nAnn,ann@example.com,416-555-0123\nBo,,416-555-0124\nCy,,\n";
        imported(text);
        long newest = business.newest();
        assertThat(imported(text).err()).contains("read 3: created 0, updated 0, unchanged 3, rejected 0");
        imported(text);
        assertThat(contacts("name")).hasSize(3);
        assertThat(business.newest()).isEqualTo(newest);
    }

    @Test
    void zerosAndPhonesOfTwoCountriesStayApart() {
        imported("name,postcode,phone,country\nAnn,06652,01 23 45 67 89,FR\nBo,00233,01 23 45 67 89,PT\n");
        assertThat(contacts("name,postcode").stream().sorted().toList()).containsExactly("Ann\t06652", "Bo\t00233");
        assertThat(contacts("phone").stream().distinct()).hasSize(2);
    }

    @Test
    void thereIsNoLimitOfRows() {
        String rows = IntStream.range(0, 5_000)
                .mapToObj(i -> "Person " + i + ",p" + i + "@example.com")
                .collect(Collectors.joining("\n"));
        assertThat(imported("name,email\n" + rows + "\n").err()).contains("read 5000: created 5000");
        assertThat(business.ok("export", "contacts", "-f", "csv").lines()).hasSize(5_001);
        assertThat(business.ok("contacts", "-f", "ids").lines()).hasSize(5_000);
    }

    @Test
    void aRehearsalWritesNothing() {
        imported("name,email\nAnn,ann@example.com\n");
        long newest = business.newest();
        imported("name,email,city\nAnn,ann@example.com,Galle\nBo,bo@,x\n", "--dry-run");
        business.ok("contact", "add", "Ann", "--email", "ann@example.com", "--city", "Kandy", "--upsert", "--dry-run");
        assertThat(business.newest()).isEqualTo(newest);
        assertThat(contacts("name,city")).containsExactly("Ann\t");
        assertThat(directory.resolve("people-rejects.csv")).doesNotExist();
    }

    @Test
    void whatIsExportedIsReadAgainWithoutAnyChange() {
        imported(
                "name,email,phone,company,tags,notes\n\"Perera, \"\"A\"\"\",ann@example.com,416-555-0123,Acme,\"a,b\",=1+1\n");
        business.ok("contact", "edit", "ann@example.com", "--add", "email.work=ann@example.org");
        for (String format : List.of("csv", "tsv", "json", "jsonl")) {
            String file = directory.resolve("out." + format).toString();
            business.ok("export", "contacts", "-o", file);
            assertThat(business.run("import", "contacts", file).err())
                    .as(format)
                    .contains("unchanged 1, rejected 0");
        }
    }

    @Test
    void aRecordIsNotMergedWithItself() {
        String id = business.ok("contact", "add", "Ann").strip();
        assertThat(business.run("merge", id, id, "--yes").exit()).isNotZero();
        assertThat(contacts("name")).containsExactly("Ann");
    }

    @Test
    void whatIsWrongIsSaidInOneLine() {
        business.ok("contact", "add", "Ann", "--city", "Galle");
        for (List<String> words : List.of(
                List.of("contact", "edit", "Ann", "--birthday", "2026-02-31"),
                List.of("contacts", "--format", "xml"),
                List.of("contact", "show", "99"),
                List.of("import", "contacts", directory.toString()),
                List.of("load", directory.toString()),
                List.of("backup", "--verify", directory.toString()),
                List.of("batch", directory.toString()),
                List.of("contact", "list", "-n", "-5"),
                List.of("--today", "2026-02-31", "contacts"))) {
            Business.Answer answer = business.run(words);
            assertThat(answer.exit()).as(words.toString()).isNotIn(0, 70);
            assertThat(answer.err()).as(words.toString()).startsWith("crm: ").doesNotContain("\tat ", "Exception");
            assertThat(answer.out()).isEmpty();
        }
    }

    @Test
    void andBindsCloserThanOr() {
        business.ok("contact", "add", "Ann", "--city", "Galle", "--tag", "vip");
        business.ok("contact", "add", "Bo", "--city", "Kandy");
        business.ok("contact", "add", "Cy", "--city", "Accra", "--tag", "vip");
        assertThat(business.ok(
                                "contacts",
                                "-H",
                                "-f",
                                "tsv",
                                "-c",
                                "name",
                                "city = Kandy or city = Galle and tag = vip")
                        .lines())
                .containsExactly("Ann", "Bo");
    }

    @Test
    void settingsOfAnyDirectoryButOnesOwnAreNotRead() throws IOException {
        Files.createDirectories(directory.resolve("crm"));
        Files.writeString(directory.resolve("crm/config.toml"), "[hooks]\nbefore = 'touch ran'\n");
        Files.writeString(directory.resolve("crm.toml"), "[hooks]\nbefore = 'touch ran'\n");
        business.ok("contact", "add", "Ann");
        assertThat(directory.resolve("ran")).doesNotExist();
        assertThat(Path.of("ran")).doesNotExist();
    }
}
