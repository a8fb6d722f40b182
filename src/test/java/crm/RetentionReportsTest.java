package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What transcripts cannot show of the reports on retention: input from a pipe, fields of one's own, the past. */
class RetentionReportsTest {
    @TempDir
    private Path home;

    private TestProgram program;

    @BeforeEach
    void shop() {
        open(new TestProgram("retention", home));
    }

    private void open(TestProgram opened) {
        program = opened;
        run("order", "add", "1", "--customer", "new:Ann", "--date", "2025-05-01", "--amount", "80");
        run("order", "add", "2", "--customer", "Ann", "--date", "2025-06-01", "--amount", "80");
        run("order", "add", "3", "--customer", "new:Ben", "--date", "2025-06-01", "--amount", "50");
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void aListOfIdsBecomesASegment() {
        String ids = run("report", "at-risk", "-f", "ids", "-q");
        assertThat(ids.lines()).hasSize(2);
        piped(ids, "segment", "add", "keep", "-");
        assertThat(run("segment", "members", "keep", "-f", "ids", "-q")).isEqualTo(ids);
        assertThat(run("segment", "show", "keep")).contains("listed on 2026-03-01");
        assertThat(piped("4711\n", "segment", "add", "other", "-")).contains("no contact 4711");
    }

    @Test
    void satisfactionIsTheMeanOfWhatCustomersAnswered() {
        program.close();
        open(TestProgram.onDisk(home));
        run("field", "add", "activity", "satisfaction", "--type", "number");
        run("log", "Ann", "asked", "--time", "2025-07-01", "--set", "satisfaction=4");
        run("log", "Ben", "asked", "--time", "2025-08-01", "--set", "satisfaction=5");
        run("log", "Ann", "asked", "--time", "2024-07-01", "--set", "satisfaction=1");
        run("log", "Ann", "asked", "--time", "2023-07-01", "--set", "satisfaction=1");
        String card = run("report", "scorecard", "-f", "table");
        assertThat(card).containsPattern("satisfaction +answers +2 +1 +1");
        assertThat(card).containsPattern("satisfaction +satisfaction +mean +4.5 +1 +3.5");
        assertThat(card).doesNotContain("nobody was asked");
    }

    @Test
    void aChannelIsTheSameHoweverItIsSpelled() {
        run("order", "edit", "1", "--place", "Web");
        run("order", "edit", "2", "--place", "WEB");
        run("order", "edit", "3", "--place", "fair");
        String card = run("report", "channels", "-f", "table");
        assertThat(card).containsPattern("customers +2\n").containsPattern("single channel +2\n");
        assertThat(card).containsPattern("Web +1 +1 +2 ").doesNotContain("WEB");
    }

    @Test
    void everyReportCanBeReadWhereAllAreTheSameBringNothingOrOnlyGiveBack() {
        run("order", "add", "4", "--customer", "new:Cia", "--date", "2025-06-01", "--amount", "-30");
        run("order", "add", "5", "--customer", "new:Dan", "--date", "2025-06-01", "--amount", "0");
        readable();
        for (String name : List.of("Ann", "Ben", "Cia")) {
            run("delete", name, "--with-links", "--yes");
        }
        readable();
        for (int i = 0; i < 12; i++) {
            run("order", "add", "a" + i, "--customer", "new:Eve" + i, "--date", "2025-03-01", "--amount", "10");
            run("order", "add", "b" + i, "--customer", "Eve" + i, "--date", "2025-06-01", "--amount", "10");
        }
        readable();
    }

    private void readable() {
        List.of(
                        "at-risk",
                        "win-back",
                        "candidates",
                        "barnacles",
                        "demarketing",
                        "bad-fit",
                        "costs",
                        "loss",
                        "channels",
                        "scorecard")
                .forEach(report -> {
                    String said = run("report", report, "-f", "json", "-q");
                    assertThat(said).as(report).matches("(?s)[\\[{].*").doesNotContain("NaN", "Infinity");
                });
    }

    @Test
    void theSameReportAsOfAChangeSetStaysTheSame() {
        String then = run("report", "at-risk", "-f", "json", "-q");
        String history = run("history", "-n", "1", "-f", "json");
        String last = history.replaceAll("(?s).*\"change_set\":\"?(h\\d+).*", "$1");
        run("order", "add", "4", "--customer", "Ben", "--date", "2026-02-01", "--amount", "900");
        assertThat(run("report", "at-risk", "-f", "json", "-q")).isNotEqualTo(then);
        assertThat(run("--as-of", last, "report", "at-risk", "-f", "json", "-q"))
                .isEqualTo(then);
    }

    private String run(String... words) {
        return program.run(words);
    }

    private String piped(String in, String... words) {
        return program.piped(in, words);
    }
}
