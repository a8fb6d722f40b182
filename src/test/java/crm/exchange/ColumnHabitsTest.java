package crm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import crm.exchange.file.TableFile;
import crm.exchange.file.TableOptions;
import crm.model.Contacts;
import crm.model.Field;
import crm.model.Orders;
import crm.value.DateOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnHabitsTest {
    private static final List<Optional<Field<?>>> FIELDS =
            List.of(Optional.of(Orders.DATE), Optional.of(Orders.AMOUNT));
    private static final List<String> COLUMNS = List.of("Day", "Sum");

    @TempDir
    private Path directory;

    @Test
    void theFirstRowsTellHowDatesAndNumbersAreWritten() {
        ColumnHabits habits = habits(List.of(List.of("13/02/2026", "1.234,50"), List.of("01/02/2026", "5,00")));

        assertThat(habits.open(FIELDS)).isEmpty();
        assertThat(habits.dates(COLUMNS, FIELDS)).containsEntry("Day", "dmy");
        assertThat(habits.decimalSigns(COLUMNS, FIELDS)).containsEntry("Sum", "comma");
    }

    @Test
    void whereTheyDoNotTheWholeColumnDoes() throws IOException {
        ColumnHabits habits = habits(List.of(List.of("01/02/2026", "1.234"), List.of("03/02/2026", "2.500")));
        assertThat(habits.open(FIELDS)).containsExactly(0, 1);

        Path file = Files.writeString(
                directory.resolve("all.csv"), "Day,Sum\n01/02/2026,1.234\n03/02/2026,2.500\n02/28/2026,\"1.234,50\"\n");
        try (TableFile all = TableFile.open(file, TableOptions.detect())) {
            habits.learn(all, List.of(0, 1));
        }

        assertThat(habits.order(0)).contains(DateOrder.MDY);
        assertThat(habits.decimal(1)).isEqualTo(',');
    }

    @Test
    void columnsOfTextLeaveNothingOpen() {
        ColumnHabits habits = habits(List.of(List.of("01/02/2026", "1.234")));

        assertThat(habits.open(List.of(Optional.of(Contacts.CITY), Optional.empty())))
                .isEmpty();
    }

    private static ColumnHabits habits(List<List<String>> rows) {
        return new ColumnHabits(rows, Optional.empty(), false, '.');
    }
}
