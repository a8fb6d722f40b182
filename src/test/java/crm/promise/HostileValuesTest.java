package crm.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that want to be more than values, through the command line as a user gives it. */
class HostileValuesTest {
    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            "'=quoted",
            "''=twice",
            "=HYPERLINK(\"http://x\",\"y\")");
    private static final String STEERING = "Eve\u001b[2J\u0007 \u009b31m\u007f\u202egpj.exe\u2066\u200fx";

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

    @Test
    void formulasAreGuardedForSpreadsheetsAndComeBackAsTheyWere() {
        FORMULAS.forEach(formula -> business.ok("contact", "add", "--set", "name=" + formula));
        business.ok("contact", "add", "Ann", "--phone", "+41446681800");
        String guarded = directory.resolve("guarded.csv").toString();
        business.ok("export", "contacts", "-o", guarded);
        assertThat(read(guarded).lines()).noneMatch(line -> line.matches("(?s)\"?[=@+-].*"));
        assertThat(read(guarded)).contains("+41446681800").doesNotContain("'+41446681800");
        assertThat(namesOfImported(guarded, "contacts")).containsAll(FORMULAS).hasSize(FORMULAS.size() + 1);
        assertThat(business.ok("export", "contacts", "-f", "csv", "--raw")).contains("\n=1+1,", "\n@SUM(A1),");
        assertThat(business.ok("contacts", "-c", "name", "-f", "csv"))
                .contains("\n'=1+1\r\n")
                .contains("\n'@SUM(A1)\r\n");
        assertThat(business.ok("sql", "-f", "csv", "SELECT name FROM contacts")).contains("\n'=1+1\r\n");
    }

    private List<String> namesOfImported(String file, String kind) {
        try (Business other = Business.in(directory.resolve("other"))) {
            other.ok("import", kind, file);
            return other.ok("contacts", "-H", "-f", "jsonl", "-c", "name")
                    .lines()
                    .map(line -> line.replaceFirst("^\\{\"name\":\"", "").replaceFirst("\"\\}$", ""))
                    .map(line -> line.replace("\\\"", "\""))
                    .toList();
        }
    }

    @Test
    void nothingThatIsShownSteersATerminal() {
        String id = business.ok("contact", "add", STEERING, "--email", "eve@example.com", "--notes", STEERING)
                .strip();
        business.ok("contact", "edit", id, "--city", STEERING, "--add", "handle=" + STEERING);
        business.ok("company", "add", STEERING);
        String template = business.file("t.txt", "Dear {{name}}");
        String csv = business.file("evil.csv", "Name,E-mail\n" + STEERING + ",eve@\u001b[2J\n");
        List<List<String>> shown = new ArrayList<>();
        for (String format : List.of("table", "tsv", "markdown", "html", "json", "jsonl")) {
            shown.add(List.of("contacts", "-f", format, "-c", "id,name,city,notes"));
            shown.add(List.of("contact", "show", id, "-f", format));
            shown.add(List.of("history", "-f", format));
            shown.add(List.of("contact", "history", id, "-f", format));
            shown.add(List.of("contact", "show", STEERING + "y", "-f", format));
        }
        shown.addAll(List.of(
                List.of("contact", "edit", id, "--city", "x" + STEERING, "--dry-run"),
                List.of("contact", "add", "Bo", "--email", "eve@example.com"),
                List.of("contact", "edit", id, "--birthday", STEERING),
                List.of("contact", "edit", id, "--set", STEERING + "=1"),
                List.of("contacts", "city = " + STEERING + " or"),
                List.of("contacts", STEERING + " > 5"),
                List.of(STEERING),
                List.of("contact", STEERING),
                List.of("contact", "list", "--" + STEERING),
                List.of("merge", id, STEERING),
                List.of("import", "contacts", csv),
                List.of("import", "contacts", STEERING),
                List.of("undo", STEERING),
                List.of("undo"),
                List.of("sql", "SELECT " + STEERING),
                List.of("sql", "SELECT name FROM contacts"),
                List.of("find", "Eve"),
                List.of("whois", "eve@example.com"),
                List.of("brief", id),
                List.of("timeline", id),
                List.of("privacy", "show", id),
                List.of("campaign", "add", STEERING),
                List.of("campaign", "merge", STEERING, "--template", template, "--out", directory + "/o"),
                List.of("contact", "delete", id),
                List.of("undo")));
        for (List<String> words : shown) {
            Business.Answer answer = business.run(words);
            assertThat(answer.exit()).as(words.toString()).isNotEqualTo(70);
            assertThat(answer.out().chars().filter(HostileValuesTest::steers))
                    .as(words + answer.out())
                    .isEmpty();
            assertThat(answer.err().chars().filter(HostileValuesTest::steers))
                    .as(words + answer.err())
                    .isEmpty();
        }
    }

    private static boolean steers(int c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7f && c <= 0x9f)
                || c == 0x61c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
    }

    @Test
    void noValueBeginsAnotherHeaderOfAnEmail() {
        business.ok("config", "sender", "shop@example.com");
        business.ok("campaign", "add", "News", "--channel", "email");
        List<String> evil = List.of(
                "Bo\r\nBcc: all@example.com",
                "Bo\nBcc: all@example.com",
                "Bo\u0000\u001b[2J",
                "Bo\u2028Bcc: x",
                "Zoë \"x\" <a@b.c>");
        for (int i = 0; i < evil.size(); i++) {
            String id = business.ok(
                            "contact", "add", "--set", "name=" + evil.get(i), "--email", "e" + i + "@example.com")
                    .strip();
            business.ok("consent", "grant", id, "--channel", "email");
            business.ok("campaign", "enrol", "News", id);
        }
        String template = business.file("t.eml", "Subject: For {{name}}\n\nDear {{name}}\n");
        business.run("campaign", "merge", "News", "--template", template, "--out", directory + "/mails");
        Business.read(directory.resolve("mails")).forEach((name, text) -> {
            List<String> headers =
                    text.lines().takeWhile(line -> !line.isEmpty()).toList();
            assertThat(headers).as(name).allMatch(line -> line.matches("[\\x20-\\x7e]*"));
            assertThat(headers).as(name).noneMatch(line -> line.startsWith("Bcc"));
            assertThat(headers)
                    .as(name)
                    .filteredOn(line -> line.matches("(To|Subject|From):.*"))
                    .hasSize(3);
            if (text.contains("e4@example.com")) {
                assertThat(headers).anyMatch(line -> line.contains("=?UTF-8?B?"));
                assertThat(headers).noneMatch(line -> line.contains("<a@b.c>"));
            }
        });
        assertThat(Business.read(directory.resolve("mails"))).isNotEmpty();
        for (String sender :
                List.of("x\r\nBcc: y@example.com <shop@example.com>", "shop@example.com\nBcc: y@example.com")) {
            business.run("config", "sender", sender);
            business.run("campaign", "merge", "News", "--template", template, "--out", directory + "/more");
        }
        if (Files.exists(directory.resolve("more"))) {
            Business.read(directory.resolve("more"))
                    .forEach((name, text) -> assertThat(text).as(name).doesNotContain("\nBcc"));
        }
    }

    @Test
    void fieldsAreFilledInOnceAndOnlyFields() {
        business.ok(
                "contact", "add", "{{email}} {{{id}}}", "--city", "<script>&", "--street", "1 A", "--country", "GH");
        business.ok("campaign", "add", "Post", "--channel", "post");
        business.ok("campaign", "enrol", "Post", "--where", "id > 0", "--yes");
        String html = merged("l.html", "<p>{{name}}|{{city}}</p>");
        assertThat(html).contains("{{email}} {{{id}}}|&lt;script&gt;&amp;");
        for (String wrong :
                List.of("{{nmae}}", "{{name.class}}", "{{#name}}{{getClass}}{{/name}}", "{{>other}}", "{{{name")) {
            String template = business.file("w.txt", "x\n" + wrong);
            Business.Answer answer =
                    business.run("campaign", "merge", "Post", "--template", template, "--out", directory + "/w");
            assertThat(answer.exit()).as(wrong + answer.err()).isEqualTo(4);
            assertThat(answer.err()).contains("w.txt line 2");
            assertThat(directory.resolve("w")).doesNotExist();
        }
    }

    private String merged(String name, String text) {
        String template = business.file(name, text);
        business.ok("campaign", "merge", "Post", "--template", template, "--out", directory + "/letters");
        return String.join("\n", Business.read(directory.resolve("letters")).values());
    }

    @Test
    void filesNamedAfterRecordsStayInTheirDirectory() throws IOException {
        for (String name : List.of(
                "../../up", "/etc/passwd", "..", "a/b\\c", "CON", "x\u0000y", "-rf", ".hidden", "a".repeat(300))) {
            business.ok("contact", "add", "--set", "name=" + name, "--street", "1 A", "--city", "B", "--country", "GH");
        }
        business.ok("campaign", "add", "../evil", "--channel", "post");
        business.ok("campaign", "enrol", "../evil", "--where", "id > 0", "--yes");
        String template = business.file("l.txt", "Dear {{name}}");
        business.ok("campaign", "merge", "../evil", "--template", template, "--out", directory + "/in/letters");
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> directory.relativize(file).toString()))
                    .allMatch(name -> name.equals("l.txt") || name.matches("in/letters/[a-z0-9][a-z0-9-]*-\\d+\\.txt"))
                    .hasSize(10);
        }
    }

    @Test
    void aFileThatAsksForTooMuchIsRefusedWithItsLine() {
        refused("a,b\n1,2\n3,\"never closed\n4,5\n6,7\n", "the quote that opens in line 3");
        refused("name,notes\nAnn," + "x".repeat(2_000_000) + "\n", "line 2");
        refused("name" + ",x".repeat(3_000) + "\nAnn\n", "2000");
        refused("[{\"name\":\"Ann\"," + "\"x\":{".repeat(5_000) + "}".repeat(5_000) + "}]", "");
    }

    private void refused(String text, String why) {
        Business.Answer answer = business.run("import", "contacts", business.file("big.csv", text));
        assertThat(answer.exit()).as(answer.err()).isIn(4, 6);
        assertThat(answer.err()).contains(why);
        assertThat(business.ok("contacts", "--count", "-H", "-f", "tsv").strip())
                .isEqualTo("0");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
