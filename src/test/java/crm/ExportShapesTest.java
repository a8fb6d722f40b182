package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported as another program writes it is known as such a file again, and changes nothing. */
class ExportShapesTest {
    private static final List<String> KINDS =
            List.of("contact", "company", "lead", "deal", "product", "order", "activity");

    @TempDir
    private Path directory;

    private TestProgram program;

    @BeforeEach
    void open() {
        program = new TestProgram("shapes", directory);
        run(
                "company add Acme --domain acme.example --phone +41446681800 --ref salesforce:001 --country CH --employees 12");
        run(
                "contact add Ann Perera --email ann@example.com --phone +12025550100 --add phone.mobile=+12025550101"
                        + " --add email.home=ann@home.example --birthday 1980-02-01 --city Galle --country LK --company Acme"
                        + " --ref salesforce:003 --add ref=hubspot:77 --job-title Buyer --source Fair --owner bo --tag vip,tea");
        run("contact add Bo Silva --email bo@example.com --street Main --city Kandy --country LK --since 2026-02-03");
        run("contact add Cy Moor --email cy@example.com");
        run("consent grant ann@example.com --channel email --proof form");
        run("consent refuse bo@example.com --channel email");
        run("consent refuse cy@example.com --channel phone");
        run("lead add --contact ann@example.com --status working --amount 120.50 --source Fair --owner bo");
        run("lead add --contact bo@example.com --since 2026-01-02 --ref salesforce:00Q");
        run(
                "deal add Tins --contact ann@example.com --company Acme --stage proposal --amount 900 --expected 2026-04-05");
        run(
                "deal add Pots --contact bo@example.com --company Acme --stage negotiation --expected 2026-05-06 --amount 20");
        run("product add Tea --code T1 --price 12.50 --category Drinks --cost 4");
        run("product add Mug --code M1 --price 8 --category Ware");
        run("order add A1 --customer ann@example.com --date 2026-02-01 --line T1_x_2_@_12.50 --line M1_x_1");
        run("order add A2 --customer bo@example.com --date 2026-02-02 --line M1_x_1 --status paid");
        run("activity add Talk --contact ann@example.com --channel phone --time 2026-02-01T10:20:00 --minutes 5");
        run("activity add Visit --contact bo@example.com --channel visit --time 2026-02-02T10:00:00");
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void filesOfEveryProgramAreKnownAgainAndChangeNothing() {
        List<List<String>> shapes = Stream.of(
                        program.run("shapes", "-H", "-f", "tsv").split("\n", -1))
                .map(line -> List.of(line.split("\t", -1)))
                .filter(shape -> shape.size() > 1 && KINDS.contains(shape.get(1)))
                .toList();
        assertThat(shapes).extracting(shape -> shape.get(1)).containsAll(KINDS);
        List<String> wrong = shapes.stream()
                .flatMap(shape -> Stream.of("csv", "xlsx").flatMap(format -> wrong(shape, format)))
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoRefusedIsMarkedSoThere() {
        assertThat(program.run("export", "contacts", "--shape", "hubspot", "-f", "jsonl"))
                .contains("\"Email\":\"ann@example.com\"", "\"Unsubscribed from all email\":\"false\"")
                .containsPattern("bo@example.com.*\"Unsubscribed from all email\":\"true\"");
        assertThat(program.run("export", "contacts", "--shape", "salesforce", "-f", "jsonl"))
                .containsPattern("cy@example.com.*\"Do Not Call\":\"true\"");
    }

    private Stream<String> wrong(List<String> shape, String format) {
        String file = directory.resolve(shape.get(0) + "." + format).toString();
        String said = program.run("export", shape.get(1), "--shape", shape.get(0), "-o", file);
        String again = program.run("import", file, "--dry-run");
        boolean same = again.contains(shape.get(0))
                && again.contains("created 0, updated 0")
                && again.contains("rejected 0")
                && !again.contains("unchanged 0");
        return same ? Stream.empty() : Stream.of(shape + "\n" + said + text(file) + again);
    }

    private static String text(String file) {
        try {
            return file.endsWith("csv") ? Files.readString(Path.of(file)) : "";
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private void run(String line) {
        assertThat(program.run(line.replace(" ", "\n")
                        .replace("_x_", " x ")
                        .replace("_@_", " @ ")
                        .split("\n", -1)))
                .as(line)
                .contains(" created");
    }
}
