package crm.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTest {
    @TempDir
    private Path directory;

    private Shop shop;
    private Path dump;

    @BeforeEach
    void stock() {
        shop = new Shop(directory.resolve("db")).stocked();
        dump = directory.resolve("dump");
    }

    private Shop loaded() {
        Shop copy = new Shop(directory.resolve("copy"));
        copy.ok("load " + dump);
        return copy;
    }

    @Test
    void aDumpLoadedAndDumpedAgainIsTheSameToTheByte() {
        shop.run(List.of(
                "contact",
                "add",
                "Odd \u0001\u007f\u202e\"\\",
                "--email",
                "odd@example.com",
                "--notes",
                "a\r\n\tb\u2028 \ud83d\ude00 " + "x".repeat(300_000)));
        shop.ok("dump " + dump);
        Shop copy = loaded();
        copy.ok("dump " + directory.resolve("again"));
        assertThat(Shop.files(directory.resolve("again"))).isEqualTo(Shop.files(dump));
        copy.ok("db check");
    }

    @Test
    void whatWasLoadedHasItsHistoryAndCanBeUndone() {
        shop.ok("dump " + dump);
        Shop copy = loaded();
        assertThat(copy.ok("history -f tsv")).isEqualTo(shop.ok("history -f tsv"));
        copy.ok("undo");
        assertThat(copy.ok("contacts email=ann@example.com -H -f tsv -c weight"))
                .isEqualTo("12.3456\n");
    }

    @Test
    void withoutHistoryOnlyWhatIsThereNowIsKept() {
        shop.ok("dump --without-history " + dump);
        assertThat(dump.resolve("contacts_was.jsonl")).doesNotExist();
        Shop copy = loaded();
        copy.ok("dump --without-history " + directory.resolve("again"));
        assertThat(Shop.files(directory.resolve("again"))).isEqualTo(Shop.files(dump));
        assertThat(copy.ok("contacts -f json")).isEqualTo(shop.ok("contacts -f json"));
        assertThat(copy.ok("history -H -f tsv").lines()).hasSize(1);
        copy.ok("contact add Dan");
        copy.ok("db check");
    }

    @Test
    void loadingOverADatabaseMustBeSaidAndKeepsItAside() {
        shop.ok("dump " + dump);
        shop.ok("contact add Eve");
        assertThat(shop.fails(2, "load " + dump)).contains("say --yes");
        shop.ok("load --yes " + dump);
        assertThat(shop.names()).doesNotContain("Eve");
        shop.ok("restore --previous --yes");
        assertThat(shop.names()).contains("Eve");
    }

    @Test
    void aDumpReplacesOnlyADumpAndOnlyWhenAsked() throws IOException {
        shop.ok("dump " + dump);
        assertThat(shop.fails(5, "dump " + dump)).contains("say --replace");
        shop.ok("dump --replace --without-history " + dump);
        assertThat(dump.resolve("contacts_was.jsonl")).doesNotExist();
        Path other = Files.createDirectory(directory.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "dear");
        assertThat(shop.fails(5, "dump " + other)).contains("has other files");
    }

    @Test
    void aSpoiledDumpIsToldWithFileAndLineAndNothingIsLoaded() throws IOException {
        shop.ok("dump " + dump);
        String contacts = Files.readString(dump.resolve("contacts.jsonl"));
        String second = contacts.lines().toList().get(1) + "\n";
        String ann = contacts.replaceFirst("(?s)^\\{\"id\":(\\d+).*", "$1");
        String bob = second.replaceFirst("(?s)^\\{\"id\":(\\d+).*", "$1");
        spoiled("contacts.jsonl", contacts + "{\"id\":", "contacts.jsonl line 3: not valid JSON");
        spoiled("contacts.jsonl", contacts + contacts, "contacts.jsonl line 3: id " + ann + " is out of order");
        spoiled("contacts.jsonl", contacts + second, "contacts.jsonl line 3: id " + bob + " is there twice");
        spoiled("contacts.jsonl", second, "contacts.jsonl line 1: it is the last, and manifest.jsonl speaks of 2");
        spoiled(
                "contacts.jsonl",
                contacts.replaceFirst("\"company\":\\d+", "\"company\":99"),
                "contacts.jsonl line 1: contact " + ann + " points with company to 99, which is not there");
        spoiled(
                "contacts.jsonl",
                contacts.replaceFirst("\"company\":\\d+", "\"company\":\"x\""),
                "line 1: company cannot be x");
        spoiled(
                "contacts.jsonl",
                contacts.replaceFirst("\"company\":\\d+", "\"firm\":3"),
                "line 1: there is no firm in contacts");
        spoiled("contacts.jsonl", contacts.replace("\"id\":" + bob, "\"id\":900"), "line 2: the next id would be");
        spoiled("contacts.jsonl", contacts.replaceFirst("\"changed\":\\d+", ""), "line 1");
        spoiled("counters.jsonl", "", "counters.jsonl line 0");
        spoiled("manifest.jsonl", "{}\n", "manifest.jsonl line 1: crm_dump is missing");
        Files.delete(dump.resolve("orders.jsonl"));
        assertThat(shop.fails(4, "load --yes " + dump)).contains("orders.jsonl is missing");
        assertThat(shop.names()).containsExactly("Ann Perera", "Bob");
    }

    private void spoiled(String name, String text, String expected) throws IOException {
        Path file = dump.resolve(name);
        String good = Files.readString(file);
        Files.writeString(file, text);
        assertThat(shop.fails(4, "load --yes " + dump)).contains(expected).contains("nothing was loaded");
        Files.writeString(file, good);
    }
}
