package crm.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "4500|4500",
                "4,500.00|4500",
                "$ 12.50|12.5",
                "1'000|1000",
                "4.500,00|4500",
                "1.234.567|1234567",
                "4.500|4.5",
                "(12.50)|-12.5",
                "-12.50|-12.5",
                "12-|-12",
                "−5|-5",
                "12.5%|12.5",
                "USD 1,000|1000",
                "1 000 €|1000",
                "CHF 1'000.-|1000",
                "CHF 5.–|5",
                "1,00,000.00|100000",
                ".5|0.5",
                "5.|5",
                "-$5|-5",
                "US$ 5|5",
                "12.34565|12.3456",
                "12.34575|12.3458",
                "1,234,567.891|1234567.891"
            })
    void typedAmountsAreRead(String text, BigDecimal value) {
        assertThat(Amounts.parse(text)).isEqualByComparingTo(value).satisfies(v -> assertThat(v.scale())
                .isEqualTo(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "4,50|'4,50' has a comma for a decimal point; write 4.50",
                "abc|'abc' is not an amount; write digits, such as 4500 or 4,500.00",
                "\"\"|'' is not an amount; write digits, such as 4500 or 4,500.00",
                "--5|'--5' is not an amount; write digits, such as 4500 or 4,500.00",
                "1.2.3|'1.2.3' is not written as a number is; leave the grouping out: 4500.00",
                "1,23,45|'1,23,45' is not written as a number is; leave the grouping out: 4500.00",
                "1234567890123456|'1234567890123456' is too large: at most 15 digits before the decimal point"
            })
    void whatIsWrongIsSaid(String text, String line) {
        assertThatThrownBy(() -> Amounts.parse(text))
                .isInstanceOfSatisfying(
                        CrmException.class, e -> assertThat(e.line()).isEqualTo(line));
    }

    @Test
    void cellsAreReadWithTheSignOfTheirColumn() {
        assertThat(Amounts.importAmount("4.500", ',')).contains(new BigDecimal("4500.0000"));
        assertThat(Amounts.importAmount("4.500", '.')).contains(new BigDecimal("4.5000"));
        assertThat(Amounts.importAmount("1,5", ',')).contains(new BigDecimal("1.5000"));
        assertThat(Amounts.importAmount("0.125", ',')).isEmpty();
        assertThat(Amounts.importAmount("1.2E+05", '.')).contains(new BigDecimal("120000.0000"));
        assertThat(Amounts.importAmount("n/a", '.')).isEmpty();
    }

    @Test
    void theDecimalSignIsSeenInTheColumn() {
        assertThat(Amounts.detectDecimal(List.of("4.500,00", "12"))).contains(',');
        assertThat(Amounts.detectDecimal(List.of("873607.15", "30024968.0"))).contains('.');
        assertThat(Amounts.detectDecimal(List.of("1.234.567", "1.234"))).contains(',');
        assertThat(Amounts.detectDecimal(List.of("4.500", "12"))).isEmpty();
        assertThat(Amounts.detectDecimal(List.of("4,50", "4.50"))).isEmpty();
    }

    @Test
    void amountsAreShownPlainAndGrouped() {
        assertThat(Amounts.plain(new BigDecimal("4500.0000"))).isEqualTo("4500");
        assertThat(Amounts.plain(new BigDecimal("1E+5"))).isEqualTo("100000");
        assertThat(Amounts.plain(new BigDecimal("0.1250"))).isEqualTo("0.125");
        assertThat(Amounts.plainMoney(new BigDecimal("0.0000"))).isEqualTo("0.00");
        assertThat(Amounts.grouped(new BigDecimal("4500.0000"))).isEqualTo("4,500.00");
        assertThat(Amounts.grouped(new BigDecimal("-1234567.5"))).isEqualTo("-1,234,567.50");
        assertThat(Amounts.grouped(new BigDecimal("-123"))).isEqualTo("-123.00");
    }

    @Property
    void whatIsShownIsReadAgain(
            @ForAll @BigRange(min = "-999999999999999", max = "999999999999999") @Scale(4) BigDecimal value) {
        assertThat(Amounts.parse(Amounts.grouped(value))).isEqualByComparingTo(value);
        assertThat(Amounts.parse(Amounts.plain(value))).isEqualByComparingTo(value);
    }
}
