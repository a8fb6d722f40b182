package crm.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.value.CrmException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

final class RecordReaderTest {
    private static final Dialect COMMA = new Dialect(',', '"');

    @Property(tries = 500)
    void whatCommonsCsvPrintsIsReadBack(@ForAll("tables") List<List<String>> table) throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            for (char delimiter : new char[] {',', ';', '\t', '|'}) {
                StringBuilder text = new StringBuilder();
                CSVFormat format = CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setRecordSeparator(end)
                        .get();
                try (CSVPrinter printer = new CSVPrinter(text, format)) {
                    printer.printRecords(table);
                }
                List<List<String>> values = table.stream()
                        .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                        .toList();
                assertThat(read(text.toString(), new Dialect(delimiter, '"'))).isEqualTo(values);
            }
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars('a', 'é', '名', ' ', ',', ';', '\t', '|', '"', '\'', '\r', '\n', '=')
                .ofMaxLength(6)
                .map(RecordReaderTest::trimmed);
        return cell.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(5);
    }

    @Test
    void anyLineEndEndsALine() {
        for (String end : List.of("\n", "\r", "\r\n", "\r\r\n")) {
            String text = String.join(end, "a,b", "1,\"x" + end + "y\"", "", "3,4");
            RecordReader reader = RecordReader.of(new StringReader(text), "file", COMMA);
            List<Long> lines = new ArrayList<>();
            while (reader.next()) {
                lines.add(reader.line());
            }
            assertThat(lines).containsExactly(1L, 2L, 5L);
            assertThat(reader.cells()).containsExactly("3", "4");
        }
    }

    @Test
    void cellsAcrossTheBufferAreWhole() {
        String city = "é".repeat(50_000);
        String quoted = "say \"\"x\"\"".repeat(10_000);
        String text = (city + ",\"" + quoted + "\"," + city + "\n").repeat(3);
        assertThat(read(text, COMMA))
                .hasSize(3)
                .allMatch(row -> row.equals(List.of(city, "say \"x\"".repeat(10_000), city)));
    }

    @Test
    void blanksAroundCellsAndQuotesDoNotCount() {
        assertThat(read("rec-1, , waller ,\t6, \"a, b\" ,\"  x \"\n", COMMA))
                .containsExactly(List.of("rec-1", "", "waller", "6", "a, b", "x"));
    }

    @Test
    void aQuoteInsideABareCellIsText() {
        assertThat(read("37°36'37.8\"N,Modesto\n", COMMA)).containsExactly(List.of("37°36'37.8\"N", "Modesto"));
    }

    @Test
    void linesWithoutAnyValueAreSkipped() {
        assertThat(read("\n\n  \n,,\n\"\",\na,b\n,\n", COMMA)).containsExactly(List.of("a", "b"));
    }

    @Test
    void anUnclosedQuoteIsNamedByTheLineWhereItOpened() {
        assertThatThrownBy(() -> read("a,b\n1,2\n3,\"never\nclosed,4\n", COMMA))
                .isInstanceOf(CrmException.class)
                .hasMessage("file: the quote that opens in line 3 is never closed");
        assertThatThrownBy(() -> read("a\n\"" + "x\n".repeat(600_000) + "\"", COMMA))
                .hasMessage("file: the quote that opens in line 2 is not closed within 1048576 characters");
    }

    @Test
    void limitsHold() {
        assertThatThrownBy(() -> read("a\n" + "x".repeat(5_000_000), COMMA)).hasMessageStartingWith("file: line 2 has");
        assertThatThrownBy(() -> read(("x".repeat(900_000) + ",").repeat(5), COMMA))
                .hasMessageContaining("a record of more than 4194304 characters");
        assertThatThrownBy(() -> read(",".repeat(2_000), COMMA)).hasMessageContaining("more than 2000 cells");
        assertThat(read("x".repeat(1 << 20) + "," + "y".repeat(1 << 20), COMMA)).hasSize(1);
    }

    private static List<List<String>> read(String text, Dialect dialect) {
        RecordReader reader = RecordReader.of(new StringReader(text), "file", dialect);
        List<List<String>> records = new ArrayList<>();
        while (reader.next()) {
            records.add(reader.cells());
        }
        return records;
    }

    private static String trimmed(String text) {
        return text.strip();
    }
}
