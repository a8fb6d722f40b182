package crm.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.value.CrmException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final Map<String, String> SCREEN = Map.of("CRM_TTY", "in,out,err", "CRM_SIZE", "40 120");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void theLauncherSaysWhatIsATerminal() {
        assertThat(Terminal.of(SCREEN, "auto")).isEqualTo(new Terminal(true, true, true, 120, 40, true, true, false));
        assertThat(Terminal.of(Map.of("CRM_TTY", "in,err"), "auto"))
                .isEqualTo(new Terminal(true, false, true, 80, 24, false, true, false));
        assertThat(Terminal.of(Map.of("CRM_SIZE", "0 0", "COLUMNS", "x"), "auto"))
                .isEqualTo(new Terminal(false, false, false, 80, 24, false, false, false));
        assertThat(Terminal.of(Map.of("CRM_SIZE", "40 120", "COLUMNS", "60"), "auto")
                        .width())
                .isEqualTo(60);
    }

    @Test
    void colourFollowsTheUser() {
        assertThat(Terminal.of(with("NO_COLOR", "1"), "auto").colour()).isFalse();
        assertThat(Terminal.of(with("NO_COLOR", ""), "auto").colour()).isTrue();
        assertThat(Terminal.of(with("TERM", "dumb"), "auto").colour()).isFalse();
        assertThat(Terminal.of(with("NO_COLOR", "1"), "always").colour()).isTrue();
        assertThat(Terminal.of(SCREEN, "never").colour()).isFalse();
        assertThatThrownBy(() -> Terminal.of(SCREEN, "allways"))
                .isInstanceOfSatisfying(CrmException.class, e -> assertThat(e.line())
                        .isEqualTo("--color allways is not one of auto, always, never; nearest: always"));
    }

    @Test
    void blocksAreDrawnWhereTheLocaleOfTheUserHasThem() {
        assertThat(Terminal.of(with("LANG", "de_DE.UTF-8"), "auto").unicode()).isTrue();
        assertThat(Terminal.of(with("LC_ALL", "C.utf8"), "auto").unicode()).isTrue();
        assertThat(Terminal.of(with("LC_CTYPE", "C"), "auto").unicode()).isFalse();
        assertThat(Terminal.of(Map.of("CRM_LOCALE", "POSIX", "LC_ALL", "C.UTF-8"), "auto")
                        .unicode())
                .isFalse();
    }

    @Test
    void formatsHaveNamesAndExtensions() {
        assertThat(Format.parse("JSON")).isEqualTo(Format.JSON);
        assertThat(Format.parse("md")).isEqualTo(Format.MARKDOWN);
        assertThat(Format.forFile(Path.of("x/report.HTM"))).contains(Format.HTML);
        assertThat(Format.forFile(Path.of("csv"))).isEmpty();
        assertThatThrownBy(() -> Format.parse("jsn"))
                .isInstanceOfSatisfying(CrmException.class, e -> assertThat(e.line())
                        .startsWith(
                                "no format jsn (table, csv, tsv, xlsx, json, jsonl, markdown, html, ids, vcard, vcard4, ical, journal);"
                                        + " nearest: json"));
    }

    @Test
    void quietSilencesNotesButNotWarningsAndErrors() {
        Talk talk = new Talk(err, Terminal.of(Map.of(), "auto"), true);
        talk.note("2 records");
        talk.warn("old\nscores");
        talk.error(CrmException.notFound("lead", "99\u001b").hint("see: crm lead list"));
        talk.errorAsJson(CrmException.notFound("lead", "99").hint("see: crm lead list"));

        assertThat(text().lines())
                .containsExactly(
                        "crm: warning: old\\nscores",
                        "crm: no lead 99\\u001b; see: crm lead list",
                        "{\"error\":\"no lead 99\",\"hint\":\"see: crm lead list\",\"exit\":3}");
    }

    @Test
    void progressShowsOnlyAfterASecondAndOnATerminal() {
        AtomicLong clock = new AtomicLong(5);
        try (Progress progress =
                new Talk(err, Terminal.of(SCREEN, "auto"), false).progress("import", OptionalLong.of(10), clock::get)) {
            clock.addAndGet(Duration.ofMillis(900).toNanos());
            progress.step(1);
            assertThat(text()).isEmpty();
            clock.addAndGet(Duration.ofMillis(200).toNanos());
            progress.step(4);
        }
        assertThat(text()).contains("import");
        said.reset();
        try (Progress progress = new Talk(err, Terminal.of(Map.of(), "auto"), false)
                .progress("import", OptionalLong.empty(), clock::get)) {
            clock.addAndGet(Duration.ofSeconds(9).toNanos());
            progress.step(4);
        }
        assertThat(text()).isEmpty();
    }

    private static Map<String, String> with(String name, String value) {
        return Map.of("CRM_TTY", "out", name, value);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
