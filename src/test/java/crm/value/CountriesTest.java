package crm.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountriesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "us|US",
                "USA|US",
                "U.S.A.|US",
                "United States of America|US",
                "UK|GB",
                "Great Britain|GB",
                "England|GB",
                "GBR|GB",
                "AND|AD",
                "Korea|KR",
                "Korea, Republic of|KR",
                "Korea, Democratic People's Republic of|KP",
                "Russia|RU",
                "Russian Federation|RU",
                "Ivory Coast|CI",
                "Cote d'Ivoire|CI",
                "Côte d’Ivoire|CI",
                "Czech Republic|CZ",
                "Czechia|CZ",
                "Holland|NL",
                "The Netherlands|NL",
                "Deutschland|DE",
                "germany|DE",
                "Schweiz|CH",
                "ÖSTERREICH|AT",
                "España|ES",
                "France|FR",
                "Palestinian Territory|PS",
                "Saint Martin|MF",
                "St. Martin|MF",
                "Holy See (Vatican City State)|VA",
                "Libyan Arab Jamahiriya|LY",
                "Lao People's Democratic Republic|LA",
                "Bouvet Island (Bouvetoya)|BV",
                "Swaziland|SZ",
                "Svalbard & Jan Mayen Islands|SJ",
                "Netherlands Antilles|AN",
                "Slovakia (Slovak Republic)|SK",
                "Congo|CG",
                "Congo (Kinshasa)|CD",
                "Congo, The Democratic Republic of the|CD",
                "American Samoa|AS",
                "Samoa|WS",
                "Niger|NE",
                "Guinea-Bissau|GW",
                "Virgin Islands, British|VG",
                "Türkiye|TR",
                "日本|JP"
            })
    void namesAndCodesAreKnown(String name, String code) {
        assertThat(Countries.code(name)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"''", "XX", "Atlantis", "the", "of", "()", "and the"})
    void otherNamesAreNot(String name) {
        assertThat(Countries.code(name)).isEmpty();
    }

    @Test
    void everyCountryIsFoundByItsNameAndItsCodes() {
        for (String name : Countries.names()) {
            assertThat(Countries.name(Countries.code(name).orElseThrow())).isEqualTo(name);
        }
    }

    @Test
    void everyCountryOfTheJavaRuntimeIsThere() {
        for (String code : Locale.getISOCountries()) {
            assertThat(Countries.code(code)).contains(code);
            assertThat(Countries.code(new Locale("", code).getISO3Country())).contains(code);
        }
    }

    @Test
    void anUnknownCodeIsItsOwnName() {
        assertThat(Countries.name("ZZ")).isEqualTo("ZZ");
        assertThat(Countries.name("lk")).isEqualTo("Sri Lanka");
    }
}
