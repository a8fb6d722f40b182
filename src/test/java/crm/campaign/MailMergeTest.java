package crm.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailMergeTest {
    @TempDir
    private Path directory;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(directory);
        shop.run("contact", "add", "Ann", "Perera", "--street", "1 Lake Road", "--city", "Galle", "--country", "LK");
        shop.run("campaign", "add", "Spring", "--channel", "post");
        shop.run("campaign", "enrol", "Spring", "Ann");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private String letter(String template) {
        assertThat(shop.merge("Spring", "t.txt", template, "out", "--replace"))
                .as(shop.said())
                .isZero();
        return shop.read("out/" + shop.names("out").get(0));
    }

    @Test
    void aLetterWithoutAnAddressGetsNameAndAddressAtItsTop() {
        assertThat(letter("Dear {{given}},\n")).isEqualTo("Ann Perera\n1 Lake Road\nGalle\nSri Lanka\n\nDear Ann,\n");
    }

    @Test
    void aNameWithTheFamilyNameFirstIsTurnedRound() {
        shop.run("contact", "edit", "Ann", "--name", "Perera, Dr. Ann");
        assertThat(letter("Dear {{name}},\n")).startsWith("Dr. Ann Perera\n").endsWith("Dear Dr. Ann Perera,\n");
    }

    @Test
    void aTemplateWithoutTextIsRefused() {
        assertThat(shop.merge("Spring", "t.txt", " \n", "out")).isEqualTo(4);
        assertThat(shop.names("")).containsExactly("t.txt");
    }

    @Test
    void aLetterThatHasAnAddressStaysAsItIs() {
        assertThat(letter("{{full_name}}, {{street}} {{zip}}\n{{address}}\n{{campaign.name}} {{today}}\n"))
                .isEqualTo("Ann Perera, 1 Lake Road \n1 Lake Road\nGalle\nSri Lanka\nSpring 2026-03-01\n");
    }

    @Test
    void valuesAreNeverReadAsTemplates() {
        shop.run("contact", "edit", "Ann", "--city", "{{email}} {{{notes}}} {{#name}}", "--notes", "secret");
        assertThat(letter("{{street}}: {{city}}\n")).isEqualTo("1 Lake Road: {{email}} {{{notes}}} {{#name}}\n");
    }

    @Test
    void noMethodOrMemberOfAValueIsCalled() {
        for (String name :
                new String[] {"name.length", "class", "name.bytes", "getClass", "given.isEmpty", "company.class"}) {
            assertThat(shop.merge("Spring", "t.txt", "Dear\n{{" + name + "}}\n", "out"))
                    .isEqualTo(4);
            assertThat(shop.said()).contains("t.txt line 2: no field {{" + name + "}}");
        }
        assertThat(letter("{{street}}{{#given}}{{name}} {{.}}{{/given}}\n")).isEqualTo("1 Lake RoadAnn Perera Ann\n");
    }

    @Test
    void aTemplateTakesInNoOther() {
        assertThat(shop.merge("Spring", "t.txt", "{{> /etc/passwd}}\n", "out")).isEqualTo(4);
        assertThat(shop.names("out")).isEmpty();
    }

    @Test
    void htmlIsEscapedEvenWhereTheTemplateDoesNotAsk() {
        shop.run("contact", "edit", "Ann", "--city", "<script>alert('1')</script> & \"Galle\"");
        shop.merge(
                "Spring", "t.html", "<body><p title=\"{{city}}\">{{{city}}} {{&city}}{{street}}</p></body>\n", "html");
        String page = shop.read("html/" + shop.names("html").get(0));
        assertThat(page)
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;");
    }

    @Test
    void textIsNotEscapedButCleanedOfControlCharacters() {
        shop.run("contact", "edit", "Ann", "--city", "Gal\u001b[31mle\u202e & Co\u0007");
        assertThat(letter("{{street}} {{city}}\n")).isEqualTo("1 Lake Road Gal[31mle & Co\n");
    }

    @Test
    void fileNamesAreMadeOfLettersAndDigitsAndStayInTheirDirectory() {
        for (String name : new String[] {"../../etc/passwd", "..", "王小明", "a/b\\c:d", "CON", "x".repeat(300)}) {
            shop.run("contact", "add", name, "--street", "1 A", "--city", "B");
        }
        shop.run("campaign", "enrol", "Spring", "--where", "street = 1 A");
        letter("Hi\n");
        assertThat(shop.names("out")).hasSize(7).allMatch(name -> name.matches("[a-z0-9-]{1,80}\\.txt"));
        assertThat(shop.names("")).containsExactly("out", "t.txt");
    }

    @Test
    void filesAreTheirOwnersAlone() throws IOException {
        letter("Hi\n");
        Path out = directory.resolve("out");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rwx------");
        Path file = out.resolve(shop.names("out").get(0));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLinkInTheDirectoryIsReplacedNotFollowed() throws IOException {
        letter("Hi\n");
        String name = shop.names("out").get(0);
        shop.write("victim", "precious");
        Files.delete(directory.resolve("out").resolve(name));
        Files.createSymbolicLink(directory.resolve("out").resolve(name), directory.resolve("victim"));
        assertThat(shop.merge("Spring", "t.txt", "Hi\n", "out")).isEqualTo(5);
        letter("Hi\n");
        assertThat(shop.read("victim")).isEqualTo("precious");
        assertThat(Files.isSymbolicLink(directory.resolve("out").resolve(name))).isFalse();
    }

    @Test
    void aConflictLeavesFilesAndMembersAsTheyWere() {
        letter("Hi\n");
        shop.run("contact", "add", "Bo", "--street", "2 B", "--city", "C");
        shop.run("campaign", "enrol", "Spring", "Bo");
        assertThat(shop.merge("Spring", "t.txt", "New\n", "out")).isEqualTo(5);
        assertThat(shop.names("out")).hasSize(1);
        assertThat(shop.read("out/" + shop.names("out").get(0))).endsWith("Hi\n");
        shop.run("campaign", "members", "Spring", "status=listed", "-c", "contact");
        assertThat(shop.said()).contains("Bo");
    }

    @Test
    void theSameMembersGiveTheSameBytes() {
        letter("Hi {{name}}\n");
        shop.merge("Spring", "t.txt", "Hi {{name}}\n", "again");
        assertThat(shop.names("again")).isEqualTo(shop.names("out"));
        assertThat(shop.read("again/" + shop.names("again").get(0)))
                .isEqualTo(shop.read("out/" + shop.names("out").get(0)));
    }

    @Test
    void aPlannedCampaignTakesInWhoJoinedItsSegment() {
        shop.run("segment", "add", "lanka", "country = LK");
        shop.run("campaign", "add", "Tea", "--segment", "lanka", "--channel", "post");
        shop.run("contact", "add", "Chandra", "--street", "3 C", "--city", "Galle", "--country", "LK");
        shop.merge("Tea", "t.txt", "Hi\n", "tea");
        assertThat(shop.names("tea")).hasSize(2);
        shop.run("contact", "add", "Dinesh", "--street", "4 D", "--city", "Galle", "--country", "LK");
        shop.merge("Tea", "t.txt", "Hi\n", "later");
        assertThat(shop.names("later")).hasSize(2);
    }

    @Test
    void undoTakesBackTheMarksAndNotTheFiles() {
        letter("Hi\n");
        shop.run("undo");
        assertThat(shop.names("out")).hasSize(1);
        shop.run("campaign", "members", "Spring", "-c", "status", "-H");
        assertThat(shop.said()).isEqualTo("listed\n");
        shop.run("campaign", "list", "-c", "status", "-H");
        assertThat(shop.said()).isEqualTo("planned\n");
    }

    @Test
    void allLettersFitInOneFile() {
        shop.run("contact", "add", "Bo", "--street", "2 B", "--city", "C");
        shop.run("campaign", "enrol", "Spring", "Bo");
        assertThat(shop.merge("Spring", "t.txt", "Hi {{given}} of {{street}}\n", "one", "--one-file"))
                .isZero();
        assertThat(shop.read("one/spring.txt")).isEqualTo("Hi Ann of 1 Lake Road\n\fHi Bo of 2 B\n");
        String page = "<html><head><title>x</title></head><body>Hi {{given}} of {{street}}</body></html>\n";
        assertThat(shop.merge("Spring", "t.html", page, "one", "--one-file")).isZero();
        assertThat(shop.read("one/spring.html"))
                .isEqualTo(
                        "<html><head><title>x</title></head><body>Hi Ann of 1 Lake Road<div style=\"break-before: page\">"
                                + "</div>\nHi Bo of 2 B</body></html>\n");
    }

    @Test
    void aTableGuardsAgainstFormulasAndCarriesTheConsent() {
        shop.run("contact", "edit", "Ann", "--city", "=1+1");
        shop.run("consent", "grant", "Ann", "--channel", "post", "--source", "fair");
        assertThat(shop.merge("Spring", "t.txt", "{{name}} {{city}}", "table", "--format", "csv"))
                .isZero();
        assertThat(shop.read("table/spring.csv"))
                .startsWith("id,name,city,consent,consent_date,consent_source\r\n")
                .contains(",Ann Perera,'=1+1,")
                .endsWith(",2026-03-01,fair\r\n");
    }

    @Test
    void aTemplateThatIsNotUtf8OrNotThereIsRefused() throws IOException {
        Files.write(directory.resolve("latin.txt"), new byte[] {'D', (byte) 0xe9, 'j', (byte) 0xe0});
        assertThat(shop.run(
                        "campaign", "merge", "Spring", "--template", shop.path("latin.txt"), "--out", shop.path("o")))
                .isEqualTo(4);
        assertThat(shop.said()).contains("latin.txt is not UTF-8");
    }

    @Test
    void nothingIsWrittenByADryRun() {
        assertThat(shop.merge("Spring", "t.txt", "Hi\n", "out", "--dry-run")).isZero();
        assertThat(shop.names("")).containsExactly("t.txt");
    }
}
