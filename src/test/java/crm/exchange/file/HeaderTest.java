package crm.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class HeaderTest {
    private static final Predicate<String> NONE = Set.of()::contains;
    private static final Predicate<String> KNOWN = Set.of("Name", "Email", "City")::contains;

    @Test
    void aPreambleStandsBeforeTheHeader() {
        Header header = detect(NONE, "Notes:", "Some words", "First Name,URL,Email", "Ann,http://x,", "Ben,http://y,");
        assertThat(header).isEqualTo(new Header(2, true, List.of("First Name", "URL", "Email")));
        assertThat(detect(NONE, "Notes:", "Some words", "First Name,URL,Email").before())
                .isEqualTo(2);
        assertThat(detect(NONE, "Customers,,,", "name,city,phone,note", "Ann,Galle,1,x")
                        .before())
                .isEqualTo(1);
    }

    @Test
    void aFirstRowOfDataIsNoHeader() {
        Header header = detect(KNOWN, "John Doe,John,Doe,john@doe.invalid", "Jane Doe,Jane,Doe,jane@doe.invalid");
        assertThat(header.present()).isFalse();
        assertThat(header.columns()).containsExactly("column 1", "column 2", "column 3", "column 4");
        assertThat(detect(NONE, "Ann,Galle,2024-01-01", "Ben,Kandy,2024-01-02").present())
                .isFalse();
        assertThat(detect(NONE, "Ann,Galle", "Ben,Kandy", "Cid,Galle").present())
                .isFalse();
    }

    @Test
    void knownNamesOutweighYears() {
        assertThat(detect(KNOWN, "Name,2024", "Ann,3").present()).isTrue();
        assertThat(detect(KNOWN, "Name,Email,2024", "Ann,ann@example.com,3").present())
                .isTrue();
    }

    @Test
    void plainLettersAreAHeader() {
        assertThat(detect(NONE, "a,b,c", "1,2,3").columns()).containsExactly("a", "b", "c");
        assertThat(detect(NONE, "foo,bar,baz").present()).isTrue();
    }

    @Test
    void namesAreMadeUniqueAndEmptyOnesNumbered() {
        assertThat(detect(NONE, "Email,Email,,Email,Note", "a,b,c,d,e").columns())
                .containsExactly("Email", "Email (2)", "column 3", "Email (3)", "Note");
    }

    @Test
    void aDelimiterAtTheEndOfTheHeaderOrOfAllRowsIsNoRaggedness() {
        assertThat(detect(NONE, "a,b,", "1,2", "3,4").columns()).containsExactly("a", "b");
        assertThat(detect(NONE, "a,b", "1,2,", "3,4,").columns()).containsExactly("a", "b", "column 3");
        assertThat(detect(NONE, "a,b", "r1,1,2", "r2,3,4").columns()).containsExactly("a", "b");
    }

    @Test
    void theUserDecides() {
        List<List<String>> rows = List.of(List.of("Ann", "ann@example.com"), List.of("Ben", "ben@example.com"));
        assertThat(Header.detect(rows, NONE, Optional.of(true)).columns()).containsExactly("Ann", "ann@example.com");
        List<List<String>> named = List.of(List.of("Name", "Email"), List.of("Ben", "ben@example.com"));
        assertThat(Header.detect(named, KNOWN, Optional.of(false)).columns()).containsExactly("column 1", "column 2");
    }

    private static Header detect(Predicate<String> known, String... lines) {
        List<List<String>> rows = List.of(lines).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        return Header.detect(rows, known, Optional.empty());
    }
}
