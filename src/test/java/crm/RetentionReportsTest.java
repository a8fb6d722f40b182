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
        assertThat(card).containsPattern("satisfaction +satisfaction +mean +4.5 +2");
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
    void ticketsTellHowSatisfiedCustomersAre() {
        program.close();
        open(TestProgram.onDisk(home));
        run("field", "add", "ticket", "nps", "--type", "number");
        ticket("lost", "complaint", "2025-05-10 09:00", "2025-05-12 09:00", "3");
        ticket("late", "complaint", "2025-05-11 09:00", "2025-05-20 09:00", "7");
        ticket("when", "question", "2025-08-01 09:00", "2025-08-02 09:00", "10");
        ticket("thanks", "other", "2025-08-01 09:00", "2025-08-02 09:00", "9");
        for (String subject : List.of("lost", "late", "when")) {
            run("ticket", "close", subject, "--yes");
        }
        run("config", "targets", "net promoters=20,complaints=1,closed in time=50");
        String card = run("report", "scorecard", "-f", "table");
        assertThat(card).as("of four answers two promote, one detracts").containsPattern("net promoters +% +25 +4");
        assertThat(card).containsPattern("satisfaction +satisfaction +mean +7.25 +4");
        assertThat(card).containsPattern("complaints +2 .* worse +1 +no");
        assertThat(card).as("Ann complained and ordered again").containsPattern("complainers again +% +100 +1");
        assertThat(card).as("closed in 2026, due in 2025").containsPattern("closed in time +% +0 +3 .* 50 +no");
        assertThat(card).contains("satisfaction: nps of tickets");
    }

    @Test
    void whoSaysToBeSatisfiedMayBeLeavingAllTheSame() {
        program.close();
        open(TestProgram.onDisk(home));
        assertThat(run("report", "at-risk", "--satisfied", "4", "-q")).contains("nobody was asked");
        run("field", "add", "ticket", "csat", "--type", "number");
        run("ticket", "add", "a", "--contact", "Ann", "--opened", "2025-05-10 09:00", "--set", "csat=5");
        run("ticket", "add", "b", "--contact", "Ben", "--opened", "2025-05-10 09:00", "--set", "csat=5");
        run("ticket", "add", "c", "--contact", "Ben", "--opened", "2025-07-10 09:00", "--set", "csat=2");
        assertThat(run("report", "at-risk", "-f", "ids", "-q").lines()).hasSize(2);
        assertThat(run("report", "at-risk", "--satisfied", "4", "-q"))
                .contains("Ann")
                .doesNotContain("Ben");
    }

    private void ticket(String subject, String kind, String opened, String due, String nps) {
        run(
                "ticket",
                "add",
                subject,
                "--kind",
                kind,
                "--contact",
                "Ann",
                "--opened",
                opened,
                "--due",
                due,
                "--set",
                "nps=" + nps);
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
                        "aims",
                        "loyalty",
                        "lifetime",
                        "team",
                        "revenue",
                        "ladder",
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
