package crm.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhonesTest {
    @ParameterizedTest
    @CsvSource({
        "416-810-9897x752, US, +14168109897 x752",
        "(416) 810-9897 ext. 752, US, +14168109897 x752",
        "001-380-612-7266x896, US, +13806127266 x896",
        "+1-416-810-9897, CH, +14168109897",
        "1-800-FLOWERS, US, +18003569377",
        "044 668 18 00, CH, +41446681800",
        "0041 (0)44 668 18 00, US, +41446681800",
        "+44 (0)20 7946 0018, US, +442079460018",
        "+39 06 1234 5678, US, +390612345678",
        "+47 466 88 000, US, +4746688000",
        "tel:+41-44-668-18-00, US, +41446681800",
        "077 123 4567, LK, +94771234567"
    })
    void numbersHaveOneSpelling(String text, String region, String number) {
        assertThat(Phones.normalise(text, List.of(region))).contains(number);
        assertThat(Phones.looksLikePhone(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"144", "555-4001", "+1 555-4001", "mobile", "", "+", "00", "x5", "("})
    void whatCannotBeDialledFromAbroadIsNone(String text) {
        assertThat(Phones.normalise(text, List.of("US"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"044 668 18 00, +41446681800", "416-810-9897, +14168109897"})
    void theFirstCountryWhereItIsInUseWins(String text, String number) {
        assertThat(Phones.normalise(text, List.of("US", "CH"))).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "144",
                "2026-01-31",
                "31/01/2026",
                "ann",
                "12 Main Street",
                "ann@example.com",
                "1234567890123456789"
            })
    void otherTextDoesNotLookLikeAPhone(String text) {
        assertThat(Phones.looksLikePhone(text)).isFalse();
    }

    @Property
    void theShortWayReadsWhatTheLongWayReads(@ForAll("spellings") String text) {
        for (String region : List.of("US", "CH", "GB", "IN", "IT")) {
            assertThat(Phones.normalise(text, List.of(region)))
                    .as("%s in %s", text, region)
                    .isEqualTo(Phones.anySpelling(text, List.of(region)));
        }
    }

    @Test
    void aForeignNumberIsNotTakenForAnAmericanOneBecauseItHasTenDigits() {
        assertThat(Phones.normalise("01 42 68 53 00", List.of("US"))).isEmpty();
        assertThat(Phones.normalise("03-1234-5678", List.of("CA", "US"))).isEmpty();
        assertThat(Phones.normalise("01 42 68 53 00", List.of("FR", "US"))).contains("+33142685300");
        assertThat(Phones.normalise("(555) 555-5555", List.of("US"))).contains("+15555555555");
    }

    @Property
    void normalisingTwiceChangesNothing(@ForAll("spellings") String text) {
        Phones.normalise(text, List.of("US")).ifPresent(number -> assertThat(Phones.normalise(number, List.of("CH")))
                .contains(number));
    }

    @Provide
    Arbitrary<String> spellings() {
        Arbitrary<String> front = Arbitraries.of(
                "", "0", "1", "(0", "+1", "+1 (", "001-", "+41 ", "+44", "+49-", "+33", "+34 ", "+39 0", "+52",
                "0041 ");
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(6).ofMaxLength(12);
        Arbitrary<String> end = Arbitraries.of("", "", "x752", " x07471", " x1");
        return Combinators.combine(front, digits, end).as((a, b, c) -> a + b + c);
    }
}
