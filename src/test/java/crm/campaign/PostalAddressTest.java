package crm.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalAddressTest {
    @ParameterizedTest
    @CsvSource({
        "81 Garden Row, Boston, MA, 02118, US, true, 81 Garden Row/Boston MA 02118",
        "49 Mill Lane, Basel, BS, 4051, CH, true, 49 Mill Lane/4051 Basel/Switzerland",
        "1 Lake Road, Galle, , , LK, true, 1 Lake Road/Galle/Sri Lanka",
        "1 Lake Road, , , 80000, , true, 1 Lake Road/80000",
        "1 Lake Road, , South, , LK, false, 1 Lake Road/South/Sri Lanka",
        ", Galle, , , , false, Galle",
    })
    void linesStandInTheOrderOfTheirCountry(
            String street,
            String city,
            String region,
            String postcode,
            String country,
            boolean complete,
            String lines) {
        PostalAddress address = new PostalAddress(
                Optional.ofNullable(street),
                Optional.ofNullable(city),
                Optional.ofNullable(region),
                Optional.ofNullable(postcode),
                Optional.ofNullable(country));
        assertThat(address.isComplete()).isEqualTo(complete);
        assertThat(address.lines(Optional.of("US")).replace(",", "").replace('\n', '/'))
                .isEqualTo(lines);
    }
}
