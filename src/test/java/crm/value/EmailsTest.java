package crm.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailsTest {
    @ParameterizedTest
    @CsvSource({
        "anna72@example.net, anna72@example.net",
        "'  Ann.Perera@Example.COM ', ann.perera@example.com",
        "mailto:ann@example.com?subject=Hi, ann@example.com",
        "MAILTO:ann@example.com, ann@example.com",
        "Ann Perera <Ann@Example.com>, ann@example.com",
        "'\"Perera, Ann\" <ann@example.com>', ann@example.com",
        "<ann@example.com>, ann@example.com",
        "ann@example.com;, ann@example.com",
        "john@doe.invalid, john@doe.invalid",
        "a@b.test, a@b.test",
        "o'neil+tag@mail.local, o'neil+tag@mail.local",
        "ann@müller.example, ann@müller.example",
        "ann@xn--mller-kva.example, ann@müller.example"
    })
    void addressesHaveOneSpelling(String text, String address) {
        assertThat(Emails.normalise(text)).contains(address);
        assertThat(Emails.normalise(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ann",
                "ann@",
                "@example.com",
                "ann@example",
                "ann@@example.com",
                "ann perera@example.com",
                ".ann@example.com",
                "ann..p@example.com",
                "ann.@example.com",
                "ann@-example.com",
                "ann@example-.com",
                "ann@1.2.3.4",
                "ann@exam ple.com",
                "a@b.com, c@d.com",
                "ann@example.com\r\nBcc: x@y.com",
                "n/a"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThat(Emails.normalise(text)).isEmpty();
    }

    @Test
    void anAddressIsNotTooLong() {
        assertThat(Emails.normalise("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(Emails.normalise("a@" + "b.".repeat(130) + "com")).isEmpty();
    }

    @Test
    void freeMailIsToldFromCompanies() {
        assertThat(Emails.domain("ann@example.com")).isEqualTo("example.com");
        assertThat(Emails.isFreeMail("Gmail.com")).isTrue();
        assertThat(Emails.isFreeMail("yahoo.co.uk")).isTrue();
        assertThat(Emails.isFreeMail("example.com")).isFalse();
    }
}
