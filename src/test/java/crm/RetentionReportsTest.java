package crm;

import static org.assertj.core.api.Assertions.assertThat;

import crm.cli.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What transcripts cannot show of the reports on retention: input from a pipe, fields of one's own, the past. */
class RetentionReportsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;

    @BeforeEach
    void shop() {
        run("init");
        run("order", "add", "1", "--customer", "new:Ann", "--date", "2025-05-01", "--amount", "80");
        run("order", "add", "2", "--customer", "Ann", "--date", "2025-06-01", "--amount", "80");
        run("order", "add", "3", "--customer", "new:Ben", "--date", "2025-06-01", "--amount", "50");
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
        run("field", "add", "activity", "satisfaction", "--type", "number");
        run("log", "Ann", "asked", "--time", "2025-07-01", "--set", "satisfaction=4");
        run("log", "Ben", "asked", "--time", "2025-08-01", "--set", "satisfaction=5");
        String card = run("report", "scorecard", "-f", "table");
        assertThat(card).containsPattern("satisfaction +answers +2 +0 +2");
        assertThat(card).containsPattern("satisfaction +satisfaction +mean +4.5");
        assertThat(card).doesNotContain("nobody was asked");
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
        return piped("", words);
    }

    private String piped(String in, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                CLOCK,
                Map.of("CRM_DB", home.resolve("db").toString(), "CRM_USER", "tester", "HOME", home.toString()));
        Commands.program().run(List.of(words), environment);
        return out.toString(StandardCharsets.UTF_8);
    }
}
