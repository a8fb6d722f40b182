package crm.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {
    @TempDir
    private Path directory;

    private Shop shop;

    @BeforeEach
    void stock() {
        shop = new Shop(directory.resolve("db")).initialised();
        shop.ok("contact add Ann");
    }

    private Path state(String file) {
        return shop.database().resolve("db-1").resolve(file);
    }

    private void isDamaged() {
        Shop.Answer answer = shop.run("contacts");
        assertThat(answer.exit()).as(answer.err()).isEqualTo(8);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.err()).contains("crm restore FILE");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void missingFilesAreTold() throws IOException {
        for (String file : List.of("service.properties", "log/log.ctrl", "log/logmirror.ctrl", firstLog())) {
            Path aside = directory.resolve("aside");
            Files.move(state(file), aside);
            isDamaged();
            Files.move(aside, state(file));
        }
        assertThat(shop.names()).containsExactly("Ann");
    }

    private String firstLog() throws IOException {
        try (Stream<Path> logs = Files.list(state("log"))) {
            return "log/"
                    + logs.map(path -> path.getFileName().toString())
                            .filter(name -> name.matches("log\\d+\\.dat"))
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
        }
    }

    @Test
    void whatNamesTheStateInUseIsMissingOrRubbish() throws IOException {
        Path current = shop.database().resolve("current");
        for (String text : List.of("", "rubbish", "db-7 1", "../db-1 1", "db-1")) {
            Files.writeString(current, text);
            isDamaged();
        }
        Files.delete(current);
        isDamaged();
    }

    @Test
    void theNamesOfOwnFieldsBesideTheDatabaseAreMendedByTheNextCommand() throws IOException {
        shop.ok("field add contact industry --type choice:Retail,Farming");
        Path fields = shop.database().resolve("fields");
        String good = Files.readString(fields);
        for (String text :
                List.of("", "rubbish", good.replace("CHOICE", "CHOICF"), good.replace("industry", "Industry!"))) {
            Files.writeString(fields, text);
            assertThat(shop.ok("contacts -H -f tsv -c name,industry")).isEqualTo("Ann\t\n");
            assertThat(fields).hasContent(good);
        }
        Files.write(fields, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(shop.names()).containsExactly("Ann");
        shop.ok("contact edit Ann --industry Retail");
        Files.delete(fields);
        assertThat(shop.names()).containsExactly("Ann");
        assertThat(fields).hasContent(good);
    }

    @Test
    void aCommitThatTheLogDoesNotBringBackIsTold() throws IOException {
        Files.writeString(state("committed"), "3\n");
        isDamaged();
        assertThat(shop.fails(8, "backup " + directory.resolve("backup.zip"))).contains("h3 was committed");
        Files.writeString(state("committed"), "2\n");
        assertThat(shop.names()).containsExactly("Ann");
        assertThat(state("committed")).doesNotExist();
    }

    @Test
    void aStateOfANewerProgramIsRefused() throws IOException {
        Files.writeString(shop.database().resolve("current"), "db-1 8000");
        assertThat(shop.fails(8, "contacts")).contains("made by a newer crm").contains("use that version");
    }

    @Test
    void tablesThatWereCutOrZeroedAreToldAndNeverABug() {
        eachTable(file -> rewrite(file, bytes -> Arrays.copyOf(bytes, bytes.length / 2)));
        eachTable(file -> rewrite(file, bytes -> new byte[bytes.length]));
    }

    /** An engine that cannot read a page stops, and gives the question that led there a row less. */
    @Test
    void aPageThatCannotBeReadIsToldWhicheverWayLeadsToIt() throws IOException {
        Path people = directory.resolve("people.csv");
        Files.write(
                people, Stream.concat(Stream.of("name,street"), numbered(300)).toList());
        shop.ok("import contacts " + people);
        shop.ok("score");
        Path table = fileWith("Lane 150");
        byte[] bytes = Files.readAllBytes(table);
        int place = content(table).indexOf("Lane 150");
        Arrays.fill(bytes, place, place + 200, (byte) 7);
        String ids = shop.ok("contacts -f ids");
        Files.write(table, bytes);
        int told = 0;
        List<String> some = ids.lines().toList();
        for (int i = 0; i < some.size(); i += 10) {
            Shop.Answer answer = shop.run("show " + some.get(i));
            assertThat(answer.exit()).as(answer.err()).isIn(0, 8);
            told += answer.exit() == 8 ? 1 : 0;
        }
        assertThat(told).isBetween(1, 20);
        for (String command : List.of("contacts", "contacts 'name has no-one'", "dump " + directory.resolve("out"))) {
            assertThat(shop.fails(8, command)).contains("checksum");
        }
    }

    private static Stream<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Person " + i + ",Lane " + i);
    }

    private Path fileWith(String text) throws IOException {
        try (Stream<Path> all = Files.list(state("seg0"))) {
            return all.filter(file -> content(file).contains(text)).findFirst().orElseThrow();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rewrite(Path file, java.util.function.UnaryOperator<byte[]> change) {
        try {
            Files.write(file, change.apply(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Damages some of the files of tables, one after the other: what is shown all the same is what was there. */
    private void eachTable(Consumer<Path> damage) {
        String sound = shop.ok("contacts");
        int told = 0;
        try (Stream<Path> all = Files.list(state("seg0"))) {
            List<Path> files = all.sorted().toList();
            for (int i = 0; i < files.size(); i += 12) {
                byte[] good = Files.readAllBytes(files.get(i));
                damage.accept(files.get(i));
                for (String command : List.of("contacts", "db check", "contact add Bob --dry-run")) {
                    Shop.Answer answer = shop.run(command);
                    assertThat(answer.exit())
                            .as(files.get(i) + " " + answer.err())
                            .isIn(0, 8);
                    if (command.equals("contacts") && answer.exit() == 0) {
                        assertThat(answer.out()).as(files.get(i).toString()).isEqualTo(sound);
                    }
                    told += answer.exit() == 8 ? 1 : 0;
                }
                Files.write(files.get(i), good);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(told).as("damages that were told").isPositive();
        assertThat(shop.ok("contacts")).isEqualTo(sound);
    }
}
