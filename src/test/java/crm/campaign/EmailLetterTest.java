package crm.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmailLetterTest {
    @TempDir
    private Path directory;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(directory);
        shop.run(
                "contact",
                "add",
                "Zoë",
                "Müller",
                "--email",
                "zoe@müller.example",
                "--notes",
                "one\r\nBcc: all@example.com");
        shop.run("consent", "grant", "Zoë", "--channel", "email");
        shop.run("campaign", "add", "News", "--channel", "email");
        shop.run("campaign", "enrol", "News", "Zoë");
        shop.run("config", "sender", "The shop <shop@example.com>");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private String message(String template, String... more) {
        assertThat(shop.merge("News", "t.eml", template, "out", more))
                .as(shop.said())
                .isZero();
        return shop.read("out/" + shop.names("out").get(0));
    }

    @Test
    void aMessageIsComplete() {
        String message = message(
                "Subject: Grüße, {{given}}\nReply-To: ann@example.com\n\nDear {{name}},\n\nFrom us: 1 = 1 \n",
                "--unsubscribe",
                "https://example.com/stop?id={{id}}&e={{email}}");
        assertThat(message.replaceAll("\\.[0-9a-f]{16}@", ".DIGEST@"))
                .isEqualTo(String.join(
                        "\r\n",
                        "Date: Sun, 1 Mar 2026 00:00:00 +0000",
                        "From: \"The shop\" <shop@example.com>",
                        "Reply-To: ann@example.com",
                        "To: =?UTF-8?B?Wm/DqyBNw7xsbGVy?= <zoe@xn--mller-kva.example>",
                        "Subject: =?UTF-8?B?R3LDvMOfZSwgWm/Dqw==?=",
                        "Message-ID: <crm.6.4.DIGEST@example.com>",
                        "List-Unsubscribe: <https://example.com/stop?id=4&e=zoe%40m%C3%BCller.example>",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                        "MIME-Version: 1.0",
                        "Content-Type: text/plain; charset=UTF-8",
                        "Content-Transfer-Encoding: quoted-printable",
                        "",
                        "Dear Zo=C3=AB M=C3=BCller,",
                        "",
                        "=46rom us: 1 =3D 1=20",
                        ""));
    }

    @Test
    void aValueCannotBeginAnotherHeader() {
        assertThat(shop.merge("News", "t.eml", "Subject: {{notes}}\n\nHi\n", "out"))
                .isZero();
        assertThat(shop.said()).contains("the subject would hold a line break");
        assertThat(shop.names("out")).isEmpty();
        assertThat(message("Subject: Hi\n\n{{notes}}\n")).doesNotContainPattern("(?s)^(.*\r\n)?Bcc.*\r\n\r\n");
    }

    @Test
    void anHtmlBodyIsEscaped() {
        shop.run("contact", "edit", "Zoë", "--city", "<b>Bern</b>");
        assertThat(message("Subject: Hi\nContent-Type: text/html\n\n<p>{{city}}</p>\n"))
                .contains("Content-Type: text/html; charset=UTF-8")
                .contains("<p>&lt;b&gt;Bern&lt;/b&gt;</p>");
    }

    @Test
    void longSubjectsAreFoldedAndSayTheSame() {
        for (String subject : new String[] {
            "word ".repeat(40).strip(), "ü".repeat(200), "x".repeat(300), "日本語のとても長い件名".repeat(9), "=?UTF-8?B?eA==?="
        }) {
            String folded = HeaderText.text(subject, "Subject: ".length());
            String[] lines = ("Subject: " + folded).split("\r\n", -1);
            assertThat(lines).allMatch(line -> line.length() <= 76);
            assertThat(Arrays.stream(lines).skip(1)).allMatch(line -> line.startsWith(" "));
            assertThat(decoded(folded)).isEqualTo(subject);
        }
    }

    /** As RFC 2047 section 6.2 says: white space between encoded words is not shown. */
    private static String decoded(String header) {
        String unfolded = header.replace("\r\n ", header.contains("=?") ? "" : " ");
        Matcher words = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=").matcher(unfolded);
        return words.replaceAll(word -> Matcher.quoteReplacement(
                new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8)));
    }

    @Test
    void namesAreQuotedWhereTheyMustBe() {
        assertThat(HeaderText.name("Perera, Ann \"A\" \\", 4)).isEqualTo("\"Perera, Ann \\\"A\\\" \\\\\"");
    }

    @Test
    void linesOfABodyAreShort() {
        assertThat(QuotedPrintable.of("ü".repeat(100) + "\n" + "x".repeat(200) + " \n")
                        .split("\r\n", -1))
                .allMatch(line -> line.length() <= 76);
    }
}
