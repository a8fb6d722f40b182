package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures over records that would be too many for a transcript. */
class MeasuresTest {
    private static final List<String> FILTERS = List.of(
            "orders >= 2",
            "orders = 1,3",
            "orders != 2",
            "spend between 50 and 120",
            "spend >= p60",
            "not (spend < p25 or orders = 1)",
            "avg_order > 33.5",
            "tier = a",
            "tier != A,B",
            "rfm ~ 5",
            "stage in (former, client)",
            "traits = infrequent",
            "traits != infrequent",
            "traits is empty",
            "interval is not empty",
            "interval is empty and orders > 1",
            "last_order >= 2025-06",
            "first_order = 2025",
            "first_order != 2025",
            "last_order before 2025-03-01",
            "next_order between 2025-01 and 2025-12",
            "tag = blue",
            "not tag = blue and orders >= 2",
            "tag != blue or spend > 100",
            "segment = big",
            "segment != big and tag = blue",
            "name ~ 1",
            "mine or orders = 4",
            "orders = 99",
            "orders != 99");

    @TempDir
    private Path home;

    private static List<String> ids(String answer) {
        return answer.lines().filter(line -> line.matches("\\d+")).sorted().toList();
    }

    private Path orders() throws IOException {
        Random random = new Random(11);
        StringBuilder rows = new StringBuilder("customer,date,amount\n");
        for (int customer = 0; customer < 40; customer++) {
            for (int order = random.nextInt(5); order >= 0; order--) {
                rows.append("Customer ").append(customer).append(",202").append(4 + random.nextInt(2));
                rows.append(String.format(java.util.Locale.ROOT, "-%02d-15,", 1 + random.nextInt(12)));
                rows.append(10 + random.nextInt(60)).append(".50\n");
            }
        }
        return Files.writeString(home.resolve("orders.csv"), rows);
    }

    @Test
    void aRungMeansWhatItsFilterMeansInLists() throws IOException {
        try (TestProgram program = new TestProgram("ladders", home)) {
            program.run("import", "orders", orders().toString());
            program.run("contact", "edit", "--where", "name ~ 7", "--tag", "blue", "--yes");
            program.run("contact", "edit", "--where", "name ~ 3", "--owner", "tester", "--yes");
            program.run("segment", "add", "big", "spend > 120");
            program.run("config", "lifecycle", "nobody: orders = 77");
            for (String filter : FILTERS) {
                program.run("ladder", "set", "lifecycle", "here", filter);
                assertThat(program.run("score")).contains("scored_on");
                List<String> listed = ids(program.run("contacts", filter, "-f", "ids"));
                assertThat(ids(program.run("contacts", "lifecycle=here", "-f", "ids")))
                        .as(filter)
                        .isEqualTo(listed);
            }
        }
    }

    private Path leads() throws IOException {
        Random random = new Random(5);
        StringBuilder rows = new StringBuilder("name,source,status,amount,email\n");
        for (int lead = 0; lead < 300; lead++) {
            boolean referred = random.nextBoolean();
            boolean won = random.nextDouble() < (referred ? .7 : .2);
            String status = lead % 10 == 0 ? "new" : won ? "converted" : "lost";
            rows.append("Person ")
                    .append(lead)
                    .append(referred ? ",Referral," : ",Web,")
                    .append(status);
            rows.append(",")
                    .append(100 + random.nextInt(900))
                    .append(",p")
                    .append(lead)
                    .append("@example.com\n");
        }
        return Files.writeString(home.resolve("leads.csv"), rows);
    }

    @Test
    void aModelOfLeadsLearnsWhichSourceConvertsAndSaysHowWell() throws IOException {
        try (TestProgram program = new TestProgram("leads", home)) {
            assertThat(program.run("import", "leads", leads().toString())).contains("created 300");
            String sheet = program.run("lead", "score", "--model", "logistic", "--fit", "-f", "json");
            assertThat(sheet).contains("\"leads\": 270", "\"folds\": 10", "source = Referral", "calibration");
            double auc = Double.parseDouble(sheet.replaceAll("(?s).*\"auc\": ([0-9.]+).*", "$1"));
            assertThat(auc).isBetween(.65, .85);
            assertThat(program.run("lead", "score", "--model", "logistic", "--fit", "-f", "json"))
                    .isEqualTo(sheet);
            String best = program.run("lead", "score", "--model", "logistic", "-n", "1", "-f", "csv");
            assertThat(best).contains("Referral");
            String id = best.lines().skip(1).findFirst().orElseThrow().split(",", 2)[0];
            String parts = program.run("lead", "score", "--model", "logistic", "--explain", id, "-f", "csv");
            assertThat(parts).contains("source = Referral");
            assertThat(program.run("leads", "chance > 0.5", "source = Web", "--count")
                            .strip())
                    .endsWith("0");
        }
    }

    private Path closedLeads() throws IOException {
        StringBuilder rows = new StringBuilder("name,source,status,amount,closed\n");
        for (int lead = 0; lead < 50; lead++) {
            rows.append("Person ").append(lead).append(lead % 2 == 0 ? ",Web,lost," : ",Referral,converted,");
            rows.append(100 + lead).append(",2026-02-0").append(1 + lead % 9).append('\n');
        }
        return Files.writeString(home.resolve("closed.csv"), rows);
    }

    @Test
    void aModelOfLeadsLearnsOnlyFromWhatWasClosedByThen() throws IOException {
        try (TestProgram program = new TestProgram("closed", home)) {
            assertThat(program.run("import", "leads", closedLeads().toString())).contains("created 50");
            assertThat(program.run("--today", "2026-01-31", "lead", "score", "--model", "logistic", "--fit"))
                    .contains("0 converted and 0 lost leads; 20 of each are needed");
            assertThat(program.run("--today", "2026-02-04", "lead", "score", "--model", "logistic", "--fit"))
                    .contains("12 converted and 12 lost leads");
            assertThat(program.run("lead", "score", "--model", "logistic", "--fit", "-f", "json"))
                    .contains("\"leads\": 50", "\"converted\": 25");
        }
    }

    @Test
    void scoresOfLeadsStayBetweenNothingAndAHundred() {
        try (TestProgram program = new TestProgram("points", home)) {
            program.run("lead", "add", "Ann", "--source", "Web", "--amount", "500");
            program.run("lead", "add", "Ben", "--source", "Fair");
            program.run("lead", "add", "Cy", "--source", "Web");
            program.run("lead", "rule", "60", "source = Web");
            program.run("lead", "rule", "90", "amount > 100");
            program.run("lead", "rule", "-90", "source = Fair");
            program.run("lead", "rule", "55", "source = Web");
            assertThat(program.run("score")).contains("scored_on");
            assertThat(program.run("leads", "-c", "contact,score", "--sort", "contact", "-H", "-f", "tsv"))
                    .startsWith("Ann\t100\nBen\t0\nCy\t");
            assertThat(program.run("lead", "rules")).contains("55").doesNotContain("60");
        }
    }
}
