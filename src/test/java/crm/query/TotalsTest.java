package crm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Activities;
import crm.model.Contacts;
import crm.model.Nouns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final Names NAMES = new Names(Nouns.plain(), Contacts.TYPE);
    private static final ZoneId ZONE = ZoneId.of("Asia/Colombo");

    private static List<List<Object>> totals(Grouping grouping, List<Map<String, Object>> records) {
        Totals totals = new Totals(grouping, ZONE);
        records.forEach(record -> totals.add(column -> Optional.ofNullable(record.get(column.heading()))));
        return totals.rows().stream()
                .map(row -> row.stream().map(value -> value.orElse("-")).toList())
                .toList();
    }

    @Test
    void recordsAreCountedAddedUpAndAveragedByGroup() {
        Grouping grouping = Grouping.parse(NAMES, "city", "spend", "spend,orders");
        assertThat(grouping.headings()).containsExactly("city", "count", "sum_spend", "avg_spend", "avg_orders");
        assertThat(totals(
                        grouping,
                        List.of(
                                Map.of("city", "Galle", "spend", new BigDecimal("1.50"), "orders", 1L),
                                Map.of("spend", BigDecimal.TEN),
                                Map.of("city", "GALLE", "orders", 2L),
                                Map.of("city", "Bern"))))
                .isEqualTo(List.of(
                        List.of("Bern", 1L, "-", "-", "-"),
                        List.of(
                                "Galle",
                                2L,
                                new BigDecimal("1.50"),
                                new BigDecimal("1.5000"),
                                new BigDecimal("1.5000")),
                        List.of("-", 1L, BigDecimal.TEN, new BigDecimal("10.0000"), "-")));
    }

    @Test
    void datesAreGroupedByTheirParts() {
        Map<String, Object> record = Map.of("since", LocalDate.of(2026, 1, 1));
        for (Map.Entry<String, Object> part : Map.<String, Object>of(
                        "since", LocalDate.of(2026, 1, 1),
                        "since:week", "2026-W01",
                        "since:month", "2026-01",
                        "since:quarter", "2026Q1",
                        "since:year", "2026")
                .entrySet()) {
            assertThat(totals(Grouping.parse(NAMES, part.getKey(), "", ""), List.of(record)))
                    .isEqualTo(List.of(List.of(part.getValue(), 1L)));
        }
    }

    @Test
    void momentsBelongToTheDayOfTheBusiness() {
        Grouping byDay = Grouping.parse(new Names(Nouns.plain(), Activities.TYPE), "time", "", "");
        assertThat(totals(byDay, List.of(Map.of("time", Instant.parse("2026-03-09T20:00:00Z")))))
                .isEqualTo(List.of(List.of(LocalDate.of(2026, 3, 10), 1L)));
    }

    @Test
    void aRecordCountsUnderEachOfItsTags() {
        assertThat(totals(
                        Grouping.parse(NAMES, "tags", "", ""),
                        List.of(Map.of("tags", List.of("vip", "x")), Map.of("tags", List.of("VIP")), Map.of())))
                .isEqualTo(List.of(List.of("vip", 2L), List.of("x", 1L), List.of("-", 1L)));
    }

    @Test
    void withoutRecordsThereIsStillTheirNumber() {
        assertThat(totals(Grouping.parse(NAMES, "", "", ""), List.of())).isEqualTo(List.of(List.of(0L)));
        assertThat(totals(Grouping.parse(NAMES, "city", "", ""), List.of())).isEmpty();
    }

    @Test
    void onlyNumbersAddUpAndOnlyDatesHaveParts() {
        assertThatThrownBy(() -> Grouping.parse(NAMES, "", "city", "")).hasMessageStartingWith("city is a text");
        assertThatThrownBy(() -> Grouping.parse(NAMES, "city:month", "", "")).hasMessageStartingWith("city is no date");
        assertThatThrownBy(() -> Grouping.parse(NAMES, "since:mont", "", "")).hasMessageContaining("nearest: month");
    }
}
