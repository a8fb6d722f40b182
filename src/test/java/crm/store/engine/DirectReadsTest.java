package crm.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Contacts;
import crm.model.Field;
import crm.model.FieldType;
import crm.model.RecordType;
import crm.model.Row;
import crm.store.TestDatabase;
import crm.store.records.OwnFieldRegister;
import crm.store.records.RecordStore;
import crm.store.schema.RecordRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read without SQL is what a statement would have found. */
class DirectReadsTest {
    private static final int ROWS = 25;

    private final TestDatabase database = new TestDatabase();
    private final Random random = new Random(5);

    @AfterEach
    void forget() {
        database.close();
    }

    private Object value(FieldType type) {
        int few = random.nextInt(6);
        if (few == 0) {
            return null;
        }
        return switch (type) {
            case COUNTRY -> few > 3 ? "LK" : "US";
            case TEXT, CHOICE, USER, EMAIL, PHONE, URL ->
                List.of("a", "B ", "\u00e9t\u00e9", "\ud83d\ude00", "' OR 1=1").get(few - 1);
            case LONG_TEXT -> random.nextInt(40) == 0 ? "long \u20ac ".repeat(9000) : "note " + few;
            case MONEY -> new BigDecimal(random.nextInt(2000000) - 1000000).movePointLeft(4);
            case NUMBER, PERCENT -> new BigDecimal(random.nextInt(20000) - 10000).movePointLeft(2);
            case COUNT, LINK -> (long) few * 1_000_000_007L;
            case DATE -> LocalDate.of(1600 + 100 * few, 2, 28).plusDays(few);
            case TIME -> Instant.parse("2026-03-29T01:59:59.123Z").plusSeconds(1800L * few);
            case FLAG -> few > 3;
            case TAGS -> List.of("x", "y " + few);
        };
    }

    /** A row of any kind straight into its table: rules are not in question here. */
    private void insert(RecordStore store, RecordType type, long id) {
        List<String> columns = new ArrayList<>(List.of("id", "changed"));
        List<Object> values = new ArrayList<>(List.of(id, 1L));
        for (Field<?> field : type.stored()) {
            Object value = value(field.type());
            columns.add(field.column());
            values.add(value);
            if (field.isKeyed()) {
                columns.add(field.keyColumn());
                values.add(value == null ? null : RecordRows.key((String) value));
            }
        }
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        store.statements()
                .updateWith(
                        "INSERT INTO " + type.table() + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")",
                        values);
    }

    private static List<Row> sorted(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparingLong(Row::id)).toList();
    }

    private static void assertSame(List<Row> direct, List<Row> selected, RecordType type) {
        assertThat(direct).as(type.name()).extracting(Row::id).isEqualTo(ids(selected));
        assertThat(direct)
                .as(type.name())
                .extracting(Row::values)
                .isEqualTo(selected.stream().map(Row::values).toList());
        assertThat(direct).extracting(Row::changed).containsOnly(1L);
    }

    private static List<Long> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    @Test
    void everyRowOfEveryKindIsReadAsAStatementReadsIt() {
        database.write(store -> {
            store.addColumn(Contacts.TYPE, Field.own("industry", FieldType.TEXT, List.of(), ""));
            long id = 1_000_000;
            for (RecordType type : store.nouns().all()) {
                for (int i = 0; i < ROWS; i++) {
                    insert(store, type, ++id);
                }
                store.statements().update("DELETE FROM " + type.table() + " WHERE id = ?", id);
                List<Row> direct = store.statements()
                        .direct(
                                type.table(),
                                RecordRows.columns(type),
                                List.of(),
                                values -> RecordRows.row(type, values));
                assertThat(direct).hasSize(ROWS - 1);
                assertSame(sorted(direct), store.all(type), type);
            }
            leaveOneChange(store);
        });
    }

    @Test
    void everyIndexedColumnFindsTheRowsThatAStatementFinds() {
        database.write(store -> {
            long id = 1_000_000;
            int questions = 0;
            for (RecordType type : store.nouns().all()) {
                for (int i = 0; i < ROWS; i++) {
                    insert(store, type, ++id);
                }
                for (Field<?> field : type.stored()) {
                    if (field.isIndexed()) {
                        List<Object> values = store.all(type).stream()
                                .map(row -> row.values().get(field.name()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList();
                        for (Object value : values) {
                            List<Row> selected = store.rows(type, field.column() + " = ? ORDER BY id", List.of(value));
                            assertThat(selected).isNotEmpty();
                            assertSame(store.having(type, field, value), selected, type);
                            questions++;
                        }
                    }
                }
                long last = id;
                assertThat(store.find(type, last)).map(Row::id).contains(last);
                assertThat(store.find(type, last + 1)).isEmpty();
            }
            assertThat(questions).isGreaterThan(100);
            leaveOneChange(store);
        });
    }

    @Test
    void aRangeOfIdsGivesTheRowsBetweenItsEnds() {
        database.write(store -> {
            for (long id : List.of(1_000_001L, 1_000_003L, 1_000_007L, 1_000_020L)) {
                insert(store, Contacts.TYPE, id);
            }
            assertThat(between(store, 1_000_003, 1_000_007)).containsExactlyInAnyOrder(1_000_003L, 1_000_007L);
            assertThat(between(store, 1_000_008, 1_000_019)).isEmpty();
            assertThat(read(store, KeyRange.above("id", 1_000_003))).containsExactlyInAnyOrder(1_000_007L, 1_000_020L);
            List<Row> found = new ArrayList<>();
            store.eachById(Contacts.TYPE, new long[] {1_000_003, 1_000_020}, found::add);
            assertThat(ids(found)).containsExactly(1_000_003L, 1_000_007L, 1_000_020L);
            leaveOneChange(store);
        });
    }

    private static List<Long> between(RecordStore store, long from, long to) {
        return read(store, KeyRange.between("id", from, to));
    }

    private static List<Long> read(RecordStore store, KeyRange key) {
        return store.statements()
                .direct("contacts", List.of("id"), List.of(key), values -> (Long) values.at(1, FieldType.LINK));
    }

    @Test
    void aColumnThatCameLaterIsEmptyInRowsThatWereThereBefore() {
        database.write(store -> {
            long id = store.insert(Row.draft(Contacts.TYPE).with(Contacts.NAME, "Ann"))
                    .id();
            assertThat(store.find(Contacts.TYPE, id)).isPresent();
            new OwnFieldRegister(store).add(Contacts.TYPE, "industry", FieldType.TEXT, List.of(), Optional.empty());
            store.learn();
            RecordType type = store.nouns().type(Contacts.TYPE);
            Field<?> industry = type.field("industry").orElseThrow();
            Row before = store.get(type, id);
            assertThat(before.values()).doesNotContainKey("industry");
            store.statements().update("UPDATE contacts SET x_industry = 'Retail' WHERE id = ?", id);
            assertThat(store.get(type, id).values()).containsEntry(industry.name(), "Retail");
        });
    }

    @Test
    void whatIsNotCommittedYetIsSeenAndWhatWasRolledBackIsNot() {
        long id = database.read(store -> {
            long draft = store.insert(Row.draft(Contacts.TYPE).with(Contacts.NAME, "Ann"))
                    .id();
            assertThat(store.find(Contacts.TYPE, draft)).isPresent();
            return draft;
        });
        assertThat(database.<Optional<Row>>read(store -> store.find(Contacts.TYPE, id)))
                .isEmpty();
    }

    @Test
    void aTableOrAnIndexThatIsNotThereIsRefused() {
        database.write(store -> {
            leaveOneChange(store);
            Statements statements = store.statements();
            assertThatThrownBy(() -> statements.direct("nothing", List.of("id"), List.of(), values -> values))
                    .hasMessageContaining("nothing");
            List<KeyRange> keys = List.of(KeyRange.is("city", "Galle"));
            assertThatThrownBy(() -> statements.direct("contacts", List.of("id"), keys, values -> values))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("city");
        });
    }

    private static void leaveOneChange(RecordStore store) {
        store.insert(Row.draft(Contacts.TYPE).with(Contacts.NAME, "One"));
    }
}
