package crm.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.value.CrmException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {
    private static final Terminal PIPE = Terminal.of(java.util.Map.of(), "never");

    @TempDir
    private Path directory;

    @Test
    void valuesKeepTheirTypesAndNothingIsAFormula() throws IOException {
        List<Cell> cells = row(
                Listing.of(
                        List.of(
                                Column.of("text", Kind.TEXT),
                                Column.of("money", Kind.MONEY),
                                Column.of("day", Kind.DATE),
                                Column.of("time", Kind.TIME),
                                Column.of("flag", Kind.FLAG),
                                Column.of("count", Kind.INTEGER),
                                Column.of("tags", Kind.LIST)),
                        List.of(Arrays.asList(
                                "=1+1",
                                new BigDecimal("12.5000"),
                                LocalDate.of(2026, 1, 31),
                                Instant.parse("2026-01-31T10:20:30Z"),
                                true,
                                7L,
                                List.of("a", "b")))),
                1);
        assertThat(cells.get(0).getType()).isEqualTo(CellType.STRING);
        assertThat(cells.get(0).getValue()).isEqualTo("=1+1");
        assertThat(cells.get(1).asNumber()).isEqualByComparingTo("12.5");
        assertThat(cells.get(2).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(cells.get(3).asDate()).isEqualTo("2026-01-31T15:50:30");
        assertThat(cells.get(4).asBoolean()).isTrue();
        assertThat(cells.get(5).asNumber()).isEqualByComparingTo("7");
        assertThat(cells.get(6).getValue()).isEqualTo("a,b");
    }

    @Test
    void whatASheetWouldChangeIsText() throws IOException {
        List<Cell> cells = row(
                Listing.of(
                        List.of(
                                Column.of("digits", Kind.NUMBER),
                                Column.of("old", Kind.DATE),
                                Column.of("code", Kind.TEXT),
                                Column.of("bell", Kind.TEXT)),
                        List.of(List.of(
                                new BigDecimal("12345678901234.5678"),
                                LocalDate.of(1899, 12, 31),
                                "01067",
                                "a\u0007_x0041_"))),
                1);
        assertThat(cells).allMatch(cell -> cell.getType() == CellType.STRING);
        assertThat(cells.get(0).getValue()).isEqualTo("12345678901234.5678");
        assertThat(cells.get(1).getValue()).isEqualTo("1899-12-31");
        assertThat(cells.get(3).getValue()).isEqualTo("a_x0007__x005F_x0041_");
    }

    @Test
    void eachListingIsASheetOfItsOwn() throws IOException {
        Listing one = Listing.of(List.of(Column.of("a", Kind.TEXT)), List.of(List.of("x")));
        Path file = directory.resolve("two.xlsx");
        print(file, one.titled("Sales: 2026"), one);
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Sales- 2026", "Sheet2");
        }
    }

    @Test
    void aTextThatIsTooLongIsSaidAndNoFileIsLeft() {
        Listing listing = Listing.of(List.of(Column.of("notes", Kind.TEXT)), List.of(List.of("x".repeat(32_768))));
        Path file = directory.resolve("long.xlsx");
        assertThatThrownBy(() -> print(file, listing))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("32767");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void manyRowsAreWrittenAsTheyCome() throws IOException {
        List<?> row = List.of("x", 1L);
        Listing listing = Listing.of(
                List.of(Column.of("a", Kind.TEXT), Column.of("b", Kind.INTEGER)),
                () -> Stream.<List<?>>generate(() -> row).limit(50_000).iterator());
        assertThat(row(listing, 50_000).get(1).asNumber()).isEqualByComparingTo("1");
    }

    private List<Cell> row(Listing listing, int at) throws IOException {
        Path file = directory.resolve("out.xlsx");
        print(file, listing);
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Row found = rows.skip(at).findFirst().orElseThrow();
            return found.stream().toList();
        }
    }

    private static void print(Path file, Listing... listings) {
        PrintSettings settings =
                PrintSettings.usual(Rendered.ZONE).in(Format.XLSX).into(file);
        try (Printer printer =
                new Printer(java.io.OutputStream.nullOutputStream(), PIPE, settings, java.util.Map.of())) {
            for (Listing listing : listings) {
                printer.print(listing);
            }
            printer.finish();
        }
    }
}
