package crm.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatesTest {
    private final Rates rates = Rates.parse("EUR 2026-01-01 1.10, eur=1.05@2025-01-01; GBP 1.25");

    @Test
    void theLatestRateUpToTheDayHolds() {
        assertThat(worth("EUR", "2026-03-01")).contains(new BigDecimal("1.10"));
        assertThat(worth("EUR", "2025-12-31")).contains(new BigDecimal("1.05"));
        assertThat(worth("EUR", "2024-12-31")).isEmpty();
        assertThat(worth("GBP", "1999-01-01")).contains(new BigDecimal("1.25"));
        assertThat(worth("CHF", "2026-03-01")).isEmpty();
    }

    @Test
    void theyReadBackAsTheSame() {
        assertThat(Rates.parse(rates.text()).text()).isEqualTo(rates.text());
    }

    @Test
    void whatIsSaidForAFileGoesFirst() {
        Rates both = Rates.parse("EUR 2").or(rates);
        assertThat(both.on("EUR", Optional.of(LocalDate.parse("2026-03-01"))).map(Rates.Rate::worth))
                .contains(new BigDecimal("2"));
        assertThat(both.on("GBP", Optional.empty())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "ZZZ 1", "EUR 0", "EUR -1", "EUR 2026-13-01 1", "EUR 1 2"})
    void whatIsNoRateIsRefused(String text) {
        assertThatThrownBy(() -> Rates.parse(text))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("no rate");
    }

    private Optional<BigDecimal> worth(String currency, String day) {
        return rates.on(currency, Optional.of(LocalDate.parse(day))).map(Rates.Rate::worth);
    }
}
