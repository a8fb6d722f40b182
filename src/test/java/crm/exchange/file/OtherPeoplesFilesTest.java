package crm.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that other programs wrote, where they lie beside the project: as many rows as people counted. */
class OtherPeoplesFilesTest {
    private static final List<Path> PLACES = List.of(Path.of("../shared/data"), Path.of("../../shared/data"));

    @ParameterizedTest
    @CsvSource({
        "contacts/sap.vcf, 30, 0",
        "contacts/iphone.vcf, 1, 0",
        "contacts/android.vcf, 6, 0",
        "contacts/empty-lines.vcf, 2, 0",
        "calendar/outlook-2010.ics, 1, 0",
        "calendar/todos.ics, 2, 0",
        "mail/from-in-body.mbox, 1, 0",
        "mail/bom-unmunged.mbox, 2, 0",
        "sheets/epoch-1904.xlsx, 2, 0",
        "hostile/cr-only.csv, 2, 0",
        "hostile/utf16le.csv, 327, 0",
        "hostile/nul-byte.csv, 1, 1",
        "contacts/hubspot-contacts.csv, 950, 0",
        "contacts/google-2024.csv, 5, 0",
        "contacts/linkedin-connections.csv, 5, 0",
        "contacts/wave-customers.csv, 5, 1",
        "contacts/european-semicolon.csv, 2, 0",
        "contacts/thunderbird-shift-jis.csv, 1, 0",
        "contacts/thunderbird-utf16.csv, 1, 0",
        "orders/shopify-orders.csv, 249, 0"
    })
    void everyRowIsThere(String name, int rows, int flagged) {
        List<SourceRow> found = rows(file(name));
        assertThat(found).hasSize(rows);
        assertThat(found.stream().filter(row -> !row.problems().isEmpty())).hasSize(flagged);
    }

    @ParameterizedTest
    @CsvSource({
        "sheets/password-protected.xlsx, password",
        "hostile/xml-bomb.xlsx, document type",
        "hostile/missing-quote.csv, line"
    })
    void whatCannotBeReadIsRefusedWithItsReason(String name, String word) {
        Path file = file(name);
        assertThatThrownBy(() -> rows(file)).hasMessageContaining(word);
    }

    @Test
    void daysOfAWorkbookFrom1904AreRight() {
        assertThat(rows(file("sheets/epoch-1904.xlsx")))
                .extracting(row -> row.cells().get(1))
                .containsExactly("2024-01-15", "2020-07-04");
    }

    private static Path file(String name) {
        Path file = PLACES.stream()
                .map(place -> place.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of(name));
        assumeTrue(Files.exists(file), name + " is not here: nothing is compared");
        return file;
    }

    private static List<SourceRow> rows(Path file) {
        List<SourceRow> rows = new ArrayList<>();
        TableOptions options = TableOptions.detect()
                .known(header -> Map.of("First Name", 1, "name", 1, "email", 1).containsKey(header));
        Tables.each(
                file,
                options,
                table -> {
                    try (TableFile open = table.open()) {
                        open.forEach(rows::add);
                    }
                },
                note -> {});
        return rows;
    }
}
