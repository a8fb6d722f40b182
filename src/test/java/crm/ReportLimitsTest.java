package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers who stand on the very limit of a report: of two who differ by a day, one counts and the other does not. */
class ReportLimitsTest {
    @TempDir
    private Path home;

    private TestProgram program;
    private String on;
    private String beyond;

    /** It is 2026-03-01. The last order of On was 99 days ago, that of Beyond 100 days: the day on which it is lost. */
    @BeforeEach
    void shop() {
        program = new TestProgram("limits", home);
        program.run("config", "former_after", "100");
        on = ordered("On", "2025-11-22");
        beyond = ordered("Beyond", "2025-11-21");
    }

    @AfterEach
    void close() {
        program.close();
    }

    private String ordered(String name, String last) {
        program.run("contact", "add", name);
        for (String day : new String[] {"2025-10-01", last}) {
            assertThat(program.run("order", "add", "--customer", name, "--date", day, "--amount", "50"))
                    .contains("1 order created");
        }
        return program.run("contacts", "name = " + name, "-f", "ids", "-q").strip();
    }

    private String ids(String... report) {
        return program.run(report).strip();
    }

    /** The line of a table that begins so. */
    private String line(String beginning, String... report) {
        String said = program.run(report);
        return said.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said));
    }

    @Test
    void whoIsAwayForADayLessThanTheLimitIsAtRiskAndADayLaterLost() {
        assertThat(ids("report", "at-risk", "-f", "ids", "-q")).isEqualTo(on);
        assertThat(ids("report", "win-back", "--all", "-f", "ids", "-q")).isEqualTo(beyond);
        assertThat(ids("report", "win-back", "--all", "--away", "101", "-f", "ids", "-q"))
                .isEmpty();
        assertThat(ids("contacts", "stage = former", "-f", "ids", "-q")).isEqualTo(beyond);
    }

    @Test
    void theBucketLosesACustomerOnTheDayOfTheLimit() {
        assertThat(line("2026-03,", "report", "bucket", "-f", "csv")).startsWith("2026-03,2,0,0,1,-1,1,");
        assertThat(line("2026-02,", "report", "bucket", "-f", "csv", "--on", "2026-02-28"))
                .startsWith("2026-02,2,0,0,0,0,2,");
    }

    @Test
    void migrationLosesTheSameCustomers() {
        assertThat(line("total,", "report", "migration", "--by", "stage", "-f", "csv"))
                .isEqualTo("total,0,1,0,1,2,0,0");
    }

    @Test
    void equityCountsAnOrderForAsManyDaysAsItSays() {
        assertThat(line("closing,", "report", "equity", "--days", "101", "-f", "csv"))
                .startsWith("closing,2,100.00,");
        assertThat(line("closing,", "report", "equity", "--days", "100", "-f", "csv"))
                .startsWith("closing,1,50.00,");
        assertThat(line("closing,", "report", "equity", "--days", "99", "-f", "csv"))
                .startsWith("closing,0,0.00,");
    }

    @Test
    void aPeriodIsOverAtTheEndOfItsLastDay() {
        assertThat(program.run("report", "cohorts", "--on", "2026-02-28")).doesNotContain("is not over");
        assertThat(program.run("report", "cohorts", "--on", "2026-02-27")).contains("2026-02 is not over");
    }
}
