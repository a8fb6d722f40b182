package crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edges of what is exported as changed. */
class ChangedSinceTest {
    @TempDir
    private Path home;

    private TestProgram program;

    @BeforeEach
    void twoOrders() {
        program = new TestProgram("changed", home);
        imported("A-1,Ann,2026-02-01,Tea,2,4.50\nA-2,Ann,2026-02-02,Tea,1,3\n");
    }

    @AfterEach
    void close() {
        program.close();
    }

    private String imported(String lines) {
        try {
            Path file = Files.writeString(
                    home.resolve("orders.csv"), "number,customer,date,product,quantity,price\n" + lines);
            return program.run("import", "orders", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anOrderCountsWhoseLinesAloneChanged() {
        assertThat(imported("A-1,Ann,2026-02-01,Tea,1,9.00\nA-2,Ann,2026-02-02,Tea,1,3\n"))
                .contains("h3: 1 line created, 1 line deleted");
        assertThat(program.run("export", "orders", "--changed-since", "h2", "-f", "csv"))
                .contains("A-1,")
                .doesNotContain("A-2,");
    }

    @Test
    void whatChangedAtTheMomentItselfCounts() {
        assertThat(program.run("export", "orders", "--changed-since", "2026-03-01 10:00", "-f", "csv"))
                .contains("A-1,", "A-2,");
        assertThat(program.run("export", "orders", "--changed-since", "2026-03-01 10:00:01", "-f", "csv"))
                .contains("0 orders exported");
    }
}
