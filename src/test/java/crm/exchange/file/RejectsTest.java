package crm.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.value.CrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RejectsTest {
    private static final String WAVE = "id,name,street,city\n1,Ann,Main St,Galle\n2,Ben,Kandy\n3,\"C, D\",x,y,z\n";

    @TempDir
    private Path directory;

    @Test
    void noRejectsMeanNoFile() throws IOException {
        try (Rejects rejects = new Rejects(directory, "people.csv", List.of("a"), "rejects", false)) {
            assertThat(rejects.path()).isEmpty();
        }
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void rejectedRowsStandInAPrivateFileWithTheirReasons() throws IOException {
        Path file = rejectsOf(WAVE);
        assertThat(file.getFileName()).hasToString("people-rejects.csv");
        assertThat(Files.readAllLines(file))
                .satisfiesExactly(
                        header -> assertThat(header)
                                .isEqualTo("id,name,street,city,crm:line,crm:column,crm:value,crm:reason"),
                        ben -> assertThat(ben)
                                .startsWith("2,Ben,Kandy,3,,3 cells where there are 4 columns,too few cells"),
                        cid -> assertThat(cid).startsWith("3,\"C, D\",x,y,z,4,"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aMendedRowIsReadWithoutTheReasons() throws IOException {
        Path file = rejectsOf(WAVE);
        String text = Files.readString(file)
                .replace("2,Ben,Kandy", "2,Ben,Lake Rd,Kandy")
                .replace("x,y,z", "x,y");
        Fixture mended = new Fixture(Files.writeString(file, text));
        assertThat(mended.columns()).containsExactly("id", "name", "street", "city");
        assertThat(mended.rows()).allMatch(row -> row.problems().isEmpty());
        assertThat(mended.cells())
                .containsExactly(List.of("2", "Ben", "Lake Rd", "Kandy"), List.of("3", "C, D", "x", "y"));
    }

    @Test
    void anUnmendedRowIsRejectedAgainAsItWas() throws IOException {
        List<SourceRow> rows = new Fixture(rejectsOf(WAVE)).rows();
        assertThat(rows)
                .extracting(SourceRow::cells)
                .containsExactly(List.of("2", "Ben", "Kandy"), List.of("3", "C, D", "x", "y", "z"));
        assertThat(rows).allMatch(row -> row.problems().size() == 1);
        assertThat(rows.get(0).problems().get(0).value()).isEqualTo("3 cells where there are 4 columns");
    }

    @Test
    void aShortRowFilledUpByASpreadsheetIsStillNotMended() throws IOException {
        String header = "id,name,street,city,crm:line,crm:column,crm:value,crm:reason\n";
        List<SourceRow> rows = Fixture.of(
                        directory,
                        header
                                + "2,Ben,Kandy,3,,3 cells where there are 4 columns,too few cells,\n"
                                + "4,Dee,Hill St,Galle,,,,\n")
                .rows();
        assertThat(rows.get(0).problems())
                .extracting(Problem::reason)
                .first()
                .asString()
                .startsWith("not mended");
        assertThat(rows.get(1).problems()).isEmpty();
    }

    @Test
    void rowsWithoutAHeaderComeBackUnderTheSameColumns() {
        Path file;
        try (Rejects rejects = new Rejects(directory, "list.txt", List.of("column 1", "column 2"), "rejects", false)) {
            SourceRow row = new SourceRow(7, List.of("Ann", "ann@"), List.of());
            rejects.add(
                    row, List.of(new Problem(7, "column 2", "ann@", "not an e-mail"), new Problem(7, "", "", "old")));
            file = rejects.path().orElseThrow();
            assertThat(rejects.count()).isEqualTo(1);
        }
        assertThat(new Fixture(file).columns()).containsExactly("column 1", "column 2");
        assertThat(new Fixture(file).cells()).containsExactly(List.of("Ann", "ann@"));
        assertThat(file).content().contains("7,column 2,ann@,not an e-mail; old");
    }

    @Test
    void anotherFileIsNeverReplacedNorALinkFollowed() throws IOException {
        Files.writeString(directory.resolve("people-rejects.csv"), "mine");
        Files.createSymbolicLink(directory.resolve("people-rejects-2.csv"), directory.resolve("nowhere"));
        assertThat(rejectsOf(WAVE).getFileName()).hasToString("people-rejects-3.csv");
        assertThat(directory.resolve("people-rejects.csv")).hasContent("mine");
        assertThat(directory.resolve("nowhere")).doesNotExist();
    }

    @Test
    void discardedRejectsAreGone() {
        Rejects rejects = new Rejects(directory, "people.csv", List.of("a"), "rejects", false);
        rejects.add(new SourceRow(2, List.of("x"), List.of()), List.of(new Problem(2, "a", "x", "wrong")));
        Path file = rejects.path().orElseThrow();
        rejects.discard();
        assertThat(file).doesNotExist();
    }

    @Test
    void aMissingDirectoryIsNamed() {
        try (Rejects rejects = new Rejects(directory.resolve("none"), "people.csv", List.of("a"), "rejects", false)) {
            SourceRow row = new SourceRow(2, List.of("x"), List.of());
            assertThatThrownBy(() -> rejects.add(row, List.of(new Problem(2, "a", "x", "wrong"))))
                    .isInstanceOf(CrmException.class)
                    .hasMessageContaining("no directory");
        }
    }

    private Path rejectsOf(String text) {
        Fixture file = Fixture.of(directory, text);
        try (Rejects rejects = new Rejects(directory, "people.csv", file.columns(), "rejects", false)) {
            file.rows().stream()
                    .filter(row -> !row.problems().isEmpty())
                    .forEach(row -> rejects.add(row, row.problems()));
            return rejects.path().orElseThrow();
        }
    }
}
