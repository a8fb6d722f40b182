package crm.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today is a Saturday in Berlin, an hour ahead of UTC. */
final class DatesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Dates dates =
            new Dates(LocalDate.of(2026, 11, 21), BERLIN, Optional.empty()).at(Instant.parse("2026-11-21T12:00:00Z"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31|2026-01-31|2026-01-31",
                "20260131|2026-01-31|2026-01-31",
                "2026/1/31|2026-01-31|2026-01-31",
                "2026-02|2026-02-01|2026-02-28",
                "2026|2026-01-01|2026-12-31",
                "2026Q1|2026-01-01|2026-03-31",
                "Q4 2025|2025-10-01|2025-12-31",
                "today|2026-11-21|2026-11-21",
                "Yesterday|2026-11-20|2026-11-20",
                "tomorrow|2026-11-22|2026-11-22",
                "-90d|2026-08-23|2026-08-23",
                "+2w|2026-12-05|2026-12-05",
                "-3m|2026-08-21|2026-08-21",
                "180d ago|2026-05-25|2026-05-25",
                "3 months ago|2026-08-21|2026-08-21",
                "a year ago|2025-11-21|2025-11-21",
                "in 2 weeks|2026-12-05|2026-12-05",
                "this week|2026-11-16|2026-11-22",
                "last month|2026-10-01|2026-10-31",
                "next year|2027-01-01|2027-12-31",
                "last quarter|2026-07-01|2026-09-30",
                "monday|2026-11-23|2026-11-23",
                "sat|2026-11-21|2026-11-21",
                "fri|2026-11-27|2026-11-27",
                "last friday|2026-11-20|2026-11-20",
                "last saturday|2026-11-14|2026-11-14",
                "next saturday|2026-11-28|2026-11-28",
                "this monday|2026-11-16|2026-11-16",
                "eom|2026-11-30|2026-11-30",
                "eoy|2026-12-31|2026-12-31",
                "eoq|2026-12-31|2026-12-31",
                "eow|2026-11-22|2026-11-22",
                "last 30 days|2026-10-23|2026-11-21",
                "next 7 days|2026-11-21|2026-11-27",
                "31 Jan 2026|2026-01-31|2026-01-31",
                "31st January 2026|2026-01-31|2026-01-31",
                "Jan 31, 2026|2026-01-31|2026-01-31",
                "Fri, 31-Jan-2026|2026-01-31|2026-01-31",
                "24 Dec|2026-12-24|2026-12-24",
                "may 2026|2026-05-01|2026-05-31",
                "2028-02-29|2028-02-29|2028-02-29"
            })
    void periodsAreRead(String text, LocalDate from, LocalDate to) {
        assertThat(dates.period(text)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-31|'2026-02-31' is not a date: February 2026 has 28 days",
                "31 apr 2026|'31 apr 2026' is not a date: April 2026 has 30 days",
                "2026-13|'2026-13' is not a date: there is no month 13",
                "1/2/2026|'1/2/2026' may be day or month first; write 2026-01-31, or set crm config date_order to dmy or mdy"
            })
    void wrongDatesAreExplained(String text, String line) {
        assertThatThrownBy(() -> dates.period(text))
                .isInstanceOfSatisfying(
                        CrmException.class, e -> assertThat(e.line()).isEqualTo(line));
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "0000", "''", "+99999y", "last fortnight", "in 2", "99999 weeks", "2026-1-1-1"})
    void nonsenseIsInvalid(String text) {
        assertThatThrownBy(() -> dates.period(text))
                .isInstanceOfSatisfying(
                        CrmException.class, e -> assertThat(e.exit()).isEqualTo(ExitCode.INVALID));
    }

    @Property
    void anyTextIsADateOrInvalid(@ForAll String text) {
        try {
            assertThat(dates.period(text).days()).isPositive();
        } catch (CrmException e) {
            assertThat(e.exit()).isEqualTo(ExitCode.INVALID);
        }
    }

    @Property
    void aDayIsReadAsItIsWritten(@ForAll LocalDate day) {
        assertThat(dates.day(day.toString())).isEqualTo(day);
    }

    @Test
    void datesInDigitsFollowTheOrderThatIsSet() {
        assertThat(ordered(DateOrder.DMY).day("1/2/2026")).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(ordered(DateOrder.MDY).day("1/2/2026")).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(ordered(DateOrder.MDY).day("1/2/26")).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThatThrownBy(() -> ordered(DateOrder.YMD).day("1/2/2026")).isInstanceOf(CrmException.class);
    }

    @Test
    void aMonthIsNotADay() {
        assertThatThrownBy(() -> dates.day("2026-01"))
                .isInstanceOfSatisfying(CrmException.class, e -> assertThat(e.line())
                        .isEqualTo("'2026-01' is a month, not a day; name the day, such as 2026-01-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-01-15T17:41:00Z|2025-01-15T17:41:00Z",
                "2025-01-15T17:41|2025-01-15T16:41:00Z",
                "2025-07-15 17:41|2025-07-15T15:41:00Z",
                "2025-01-15 17:41:00 -0500|2025-01-15T22:41:00Z",
                "2025-01-15T17:41:00.123+01:00[Europe/Paris]|2025-01-15T16:41:00.123Z",
                "fri 9am|2026-11-27T08:00:00Z",
                "tomorrow 14:30|2026-11-22T13:30:00Z",
                "tomorrow at 12am|2026-11-21T23:00:00Z",
                "now|2026-11-21T12:00:00Z",
                "in 2 hours|2026-11-21T14:00:00Z",
                "+30min|2026-11-21T12:30:00Z",
                "90 minutes ago|2026-11-21T10:30:00Z",
                "9am|2026-11-21T08:00:00Z",
                "2026-01-31|2026-01-30T23:00:00Z",
                "Jan 31, 2026 9:30 pm|2026-01-31T20:30:00Z",
                "20240818T101112Z|2024-08-18T10:11:12Z"
            })
    void momentsAreRead(String text, Instant moment) {
        assertThat(dates.instant(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({"today 25:00", "13pm", "today 9:60", "2026-01", "later", "2026-02-31T10:00"})
    void otherMomentsAreInvalid(String text) {
        assertThatThrownBy(() -> dates.instant(text)).isInstanceOf(CrmException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "19970101|1997-01-01|1997-01-01",
                "2024-08-18|2024-08-18|2024-08-18",
                "2024-08-18T23:00:00Z|2024-08-18|2024-08-18",
                "18.8.2024|2024-08-18|2024-08-18",
                "18/08/2024|2024-08-18|-",
                "08/18/2024|-|2024-08-18",
                "1/2/24|2024-02-01|2024-01-02",
                "18 Aug 2024|2024-08-18|2024-08-18",
                "Aug 18, 2024 10:11|2024-08-18|2024-08-18",
                "3/4/68|1968-04-03|1968-03-04",
                "--05-12|-|-",
                "18 Aug|-|-",
                "2024-02-30|-|-",
                "2024|-|-",
                "n/a|-|-",
                "''|-|-",
                "08/18/2024 9:05 PM|-|2024-08-18",
                "20240818T101112Z|2024-08-18|2024-08-18"
            })
    void cellsAreReadInTheOrderOfTheirColumn(String text, LocalDate dayFirst, LocalDate monthFirst) {
        assertThat(dates.importDay(text, DateOrder.DMY)).isEqualTo(Optional.ofNullable(dayFirst));
        assertThat(dates.importDay(text, DateOrder.MDY)).isEqualTo(Optional.ofNullable(monthFirst));
    }

    @Test
    void momentsInCellsAreInTheZoneOfTheBusiness() {
        assertThat(dates.importInstant("2024-06-01 08:12:34", DateOrder.DMY))
                .contains(Instant.parse("2024-06-01T06:12:34Z"));
        assertThat(dates.importInstant("2024-06-01", DateOrder.DMY)).contains(Instant.parse("2024-05-31T22:00:00Z"));
        assertThat(dates.importInstant("2024-06-01 28:12", DateOrder.DMY)).isEmpty();
    }

    @Test
    void theOrderIsSeenInTheColumn() {
        assertThat(Dates.detectOrder(List.of("1/2/2024", "18/8/2024", ""))).contains(DateOrder.DMY);
        assertThat(Dates.detectOrder(List.of("1/2/2024", "8/18/2024 10:00"))).contains(DateOrder.MDY);
        assertThat(Dates.detectOrder(List.of("1.2.2024"))).contains(DateOrder.DMY);
        assertThat(Dates.detectOrder(List.of("2024-08-18", "n/a"))).contains(DateOrder.YMD);
        assertThat(Dates.detectOrder(List.of("1/2/2024", "3/4/2024"))).isEmpty();
        assertThat(Dates.detectOrder(List.of("18/8/2024", "8/18/2024"))).isEmpty();
    }

    private static Dates ordered(DateOrder order) {
        return new Dates(LocalDate.of(2026, 11, 21), BERLIN, Optional.of(order));
    }
}
