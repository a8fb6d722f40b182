package crm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.value.CrmException;
import crm.value.Dates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Dates DATES = new Dates(LocalDate.of(2026, 3, 10), ZoneOffset.UTC, Optional.empty());
    private static final Reading READING = new Reading(DATES, "ann", Optional.of("LK"));

    private static void reads(Field<?> field, String text, Object value) {
        assertThat(READING.read(field, text)).isEqualTo(value);
        assertThat(READING.read(field, READING.show(field, value))).isEqualTo(value);
    }

    private static void refuses(Field<?> field, String text, String line) {
        assertThatThrownBy(() -> READING.read(field, text))
                .isInstanceOfSatisfying(
                        CrmException.class, e -> assertThat(e.line()).isEqualTo(line));
    }

    @Test
    void typedTextBecomesTheValueAndIsShownAsTextThatReadsTheSame() {
        reads(Contacts.NAME, "  Ann Perera ", "Ann Perera");
        reads(Contacts.EMAIL, "Ann@Example.COM", "ann@example.com");
        reads(Contacts.PHONE, "077 123 4567", "+94771234567");
        reads(Contacts.PHONE, "144", "144");
        reads(Contacts.COUNTRY, "ghana", "GH");
        reads(Contacts.OWNER, "me", "ann");
        reads(Contacts.OWNER, "Bob", "Bob");
        reads(Contacts.BIRTHDAY, "31 Jan 2001", LocalDate.of(2001, 1, 31));
        reads(Contacts.TAGS, "vip, Trade,vip,", List.of("vip", "Trade"));
        reads(Deals.STAGE, "WON", "won");
        reads(Deals.AMOUNT, "4,500.5", new BigDecimal("4500.5000"));
        reads(Deals.PROBABILITY, "12.5%", new BigDecimal("12.5000"));
        reads(Companies.EMPLOYEES, "1,200", 1200L);
        reads(Activities.TIME, "2026-03-10 14:30", Instant.parse("2026-03-10T14:30:00Z"));
        reads(Products.ACTIVE, "Yes", true);
        reads(Products.ACTIVE, "0", false);
    }

    @Test
    void theCountryOfTheRecordGoesBeforeTheHomeCountry() {
        assertThat(READING.read(Contacts.PHONE, "030 901820", Optional.of("DE")))
                .isEqualTo("+4930901820");
    }

    @Test
    void whatDoesNotFitIsRefusedInOneLine() {
        refuses(Contacts.EMAIL, "x@", "email \"x@\": not an e-mail address");
        refuses(Contacts.PHONE, "none", "phone \"none\": not a phone number");
        refuses(
                Deals.STAGE,
                "wonn",
                "stage \"wonn\": not one of qualified, proposal, negotiation, won, lost; nearest: won");
        refuses(
                Contacts.COUNTRY,
                "Atlantis",
                "country \"Atlantis\": no country; name it in English, or by its ISO code");
        refuses(Products.ACTIVE, "perhaps", "active \"perhaps\": neither yes nor no");
        refuses(Companies.EMPLOYEES, "1.5", "employees \"1.5\": not a whole number");
        refuses(Contacts.NAME, " ", "name \" \": no value");
        refuses(Contacts.TAGS, "a|b", "tags \"a|b\": tags are words with commas between, without |");
        refuses(Deals.PROBABILITY, "1000000", "probability \"1000000\": too large for a percentage");
        assertThatThrownBy(() -> READING.read(Contacts.BIRTHDAY, "2001-02-31"))
                .hasMessageStartingWith("birthday: '2001-02-31'");
        assertThatThrownBy(() -> READING.read(Contacts.NAME, "x".repeat(1001)))
                .hasMessageContaining("1001 characters, at most 1000");
    }

    @Test
    void aLinkIsForTheStoreToFollow() {
        assertThatThrownBy(() -> READING.read(Contacts.COMPANY, "Acme")).isInstanceOf(IllegalArgumentException.class);
    }
}
