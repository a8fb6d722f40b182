package crm.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import crm.value.CrmException;
import crm.value.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableFileTest {
    @TempDir
    private Path directory;

    @Test
    void whatWasDetectedIsTold() {
        Fixture file = Fixture.of(directory, "Notes:\n\"Why, some\nwords\"\n\nname;city\nAnn;Galle\n");
        assertThat(file.detected())
                .isEqualTo(new Detected(Format.CSV, "UTF-8", Optional.of("semicolon"), OptionalLong.of(5)));
        assertThat(file.rows()).containsExactly(new SourceRow(6, List.of("Ann", "Galle"), List.of()));
        assertThat(Fixture.of(directory, "a\tb\n1\t2\n").detected().format()).isEqualTo(Format.TSV);
    }

    @Test
    void aRowWithACellTooFewIsAProblemOfThatRow() {
        Fixture file = Fixture.of(directory, "id,name,street,city\n1,Ann,Main St,Galle\n2,Ben,Kandy\n3,Cid,x,y,z\n");
        assertThat(file.rows().get(0).problems()).isEmpty();
        assertThat(file.rows().get(1).problems())
                .containsExactly(new Problem(
                        3, "", "3 cells where there are 4 columns", "too few cells: is a delimiter missing?"));
        assertThat(file.rows().get(2).problems()).hasSize(1);
        assertThat(file.rows().get(2).cells()).hasSize(5);
    }

    @Test
    void aNulIsAProblemOfItsRow() {
        List<SourceRow> rows = Fixture.of(directory, "a,b,c\n\0,2,3\n").rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).problems()).containsExactly(new Problem(2, "a", "\0", "holds a NUL character"));
    }

    @Test
    void aQuoteThatWasNotDoubledIsAProblemOfItsRow() {
        List<SourceRow> rows =
                Fixture.of(directory, "a,b\n\"The \"Best\" Shop\",1\nx,2\n").rows();
        assertThat(rows.get(0).problems())
                .extracting(Problem::reason)
                .first()
                .asString()
                .startsWith("text after");
        assertThat(rows.get(1).problems()).isEmpty();
    }

    @Test
    void spectrumCasesAreReadAsRfc4180Says() {
        Map<String, List<List<String>>> cases = Map.ofEntries(
                entry("first,zip\nJohn,08123", List.of(List.of("John", "08123"))),
                entry("a,b,c\r\n1,\"\",\"\"\r\n2,3,4", List.of(List.of("1", "", ""), List.of("2", "3", "4"))),
                entry("a,b\n1,\"ha \"\"ha\"\" ha\"\n", List.of(List.of("1", "ha \"ha\" ha"))),
                entry("key,val\n1,\"{\"\"t\"\": [1, 2]}\"\n", List.of(List.of("1", "{\"t\": [1, 2]}"))),
                entry("a,b\r\n\"Once \r\nupon\",5\r\n", List.of(List.of("Once \r\nupon", "5"))),
                entry("a,b,c\r1,2,3\r\"Once\ra\",5,6\r", List.of(List.of("1", "2", "3"), List.of("Once\ra", "5", "6"))),
                entry("a,b\n4,ʤ", List.of(List.of("4", "ʤ"))));
        cases.forEach((text, cells) ->
                assertThat(Fixture.of(directory, text).cells()).as(text).isEqualTo(cells));
    }

    @Test
    void aHeaderAloneHasNoRows() {
        assertThat(Fixture.of(directory, "name,email\n").rows()).isEmpty();
        assertThat(Fixture.of(directory, "name,email\n").columns()).containsExactly("name", "email");
    }

    @Test
    void jsonFormsAreTheSameRows() {
        String ann =
                "{\"name\": \"Ann\", \"address\": {\"city\": \"Galle\"}, \"tags\": [\"a\", \"b\"], \"spend\": 1.50}";
        String ben = "{\"name\": \"Ben\", \"vip\": true, \"spend\": null}";
        List<List<String>> cells =
                List.of(List.of("Ann", "Galle", "a ::: b", "1.50", ""), List.of("Ben", "", "", "", "true"));
        Map<Format, List<String>> forms = Map.of(
                Format.JSON,
                        List.of(
                                "[" + ann + ",\n" + ben + "]",
                                "{\"n\": 2, \"x\": [1], \"all\": [" + ann + "," + ben + "]}",
                                "{\n" + ann.substring(1) + "\n{\n" + ben.substring(1)),
                Format.JSONL, List.of(ann + "\n" + ben + "\n"));
        forms.forEach((format, texts) -> texts.forEach(text -> {
            Fixture file = Fixture.of(directory, text);
            assertThat(file.detected().format()).as(text).isEqualTo(format);
            assertThat(file.columns()).containsExactly("name", "address.city", "tags", "spend", "vip");
            assertThat(file.cells()).isEqualTo(cells);
            assertThat(file.rows()).allMatch(row -> row.problems().isEmpty());
        }));
        assertThat(Fixture.of(directory, "[]").rows()).isEmpty();
    }

    @Test
    void aBrokenJsonLineIsAProblemOfThatLine() {
        List<SourceRow> rows =
                Fixture.of(directory, "{\"a\": 1}\n{\"a\": \n{\"a\": 3}\n").rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).problems())
                .extracting(Problem::line, Problem::value)
                .containsExactly(tuple(2L, "{\"a\":"));
        assertThat(rows.get(2).cells()).containsExactly("3");
    }

    @Test
    void brokenJsonNamesItsLine() {
        assertThatThrownBy(
                        () -> Fixture.of(directory, "[{\"a\": 1},\n{\"a\": }]").rows())
                .isInstanceOf(CrmException.class)
                .hasMessageStartingWith("people.csv: line 2 is not valid JSON");
    }

    @Test
    void aBracketInAHeaderIsNoJson() {
        assertThat(Fixture.of(directory, "[id],[name]\n1,Ann\n").columns()).containsExactly("[id]", "[name]");
    }

    @Test
    void standardInputIsCopiedAndTheCopyDeleted() throws IOException {
        byte[] text = "name,city\nAnn,Galle\n".getBytes(StandardCharsets.UTF_8);
        TableOptions options = TableOptions.detect().stdin(new ByteArrayInputStream(text));
        try (TableFile table = TableFile.open(Path.of("-"), options)) {
            assertThat(table.name()).isEqualTo("standard input");
            assertThat(table.next().map(SourceRow::cells)).contains(List.of("Ann", "Galle"));
            assertThat(table.next()).isEmpty();
        }
        Source copy = Source.of(Path.of("-"), new ByteArrayInputStream(text));
        assertThat(Files.exists(copy.file())).isTrue();
        copy.close();
        assertThat(Files.exists(copy.file())).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsOneLineWithAHint() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.csv"));
        Path blank = Files.writeString(directory.resolve("blank.csv"), " \n\n");
        assertThat(refusal(directory.resolve("emty.csv"))).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(refusal(directory)).isEqualTo(ExitCode.USAGE);
        assertThat(refusal(empty)).isEqualTo(ExitCode.INVALID);
        assertThat(refusal(blank)).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void theUserOverridesDelimiterAndFormat() {
        Fixture file = Fixture.of(directory, "a:b\n1:2\n");
        assertThat(file.rows(TableOptions.detect().delimiter(':')).get(0).cells())
                .containsExactly("1", "2");
        Fixture commas = Fixture.of(directory, "a,x\tb\n1,y\t2\n");
        assertThat(commas.rows(TableOptions.detect().format(Format.TSV)).get(0).cells())
                .containsExactly("1,y", "2");
    }

    @Test
    void manyRowsAreAllThere() {
        String text = Stream.iterate(0, i -> i + 1)
                .limit(100_000)
                .map(i -> i + ",\"Ann, " + i + "\",Galle\r\n")
                .collect(Collectors.joining("", "id,name,city\r\n", ""));
        List<SourceRow> rows = Fixture.of(directory, text).rows();
        assertThat(rows).hasSize(100_000);
        assertThat(rows.get(99_999))
                .isEqualTo(new SourceRow(100_001, List.of("99999", "Ann, 99999", "Galle"), List.of()));
    }

    private static ExitCode refusal(Path path) {
        Function<Path, TableFile> open = file -> TableFile.open(file, TableOptions.detect());
        try (TableFile table = open.apply(path)) {
            throw new AssertionError(table.name() + " was not refused");
        } catch (CrmException e) {
            assertThat(e.line()).doesNotContain("\n");
            assertThat(path.endsWith("emty.csv") || e.hint().isPresent()).isTrue();
            return e.exit();
        }
    }
}
