package crm.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static List<String> people(String... lines) throws IOException {
        return Message.of(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8))
                .people();
    }

    @Test
    void whoWroteStandsBeforeThoseItWentTo() throws IOException {
        assertThat(people(
                        "To: Shop <shop@example.com>, bob@example.com",
                        "From: =?UTF-8?Q?Ann_P=C3=A9rera?= <Ann@Example.com>",
                        "Cc: Friends: eve@example.com, dan@example.com;",
                        "",
                        "From: nobody@example.com"))
                .containsExactly(
                        "ann@example.com", "shop@example.com", "bob@example.com", "eve@example.com", "dan@example.com");
    }

    @Test
    void aLineThatGoesOnIsReadToItsEnd() throws IOException {
        assertThat(people("Subject: offer", "From: \"Perera, Ann\"", " <ann@example.com>", ""))
                .containsExactly("ann@example.com");
    }

    @Test
    void theFirstMessageOfAMailboxIsRead() throws IOException {
        assertThat(people("From ann@example.com Mon Mar  2 10:00:00 2026", "From: ann@example.com", "", "Hello"))
                .containsExactly("ann@example.com");
        assertThat(people("\ufeffFrom: ann@example.com", "", "Hello")).containsExactly("ann@example.com");
        assertThat(people("", "", "From: ann@example.com", "", "Hello")).containsExactly("ann@example.com");
    }

    @Test
    void whatIsNoMessageNamesNobody() throws IOException {
        assertThat(people("")).isEmpty();
        assertThat(people("Dear all,", "write to ann@example.com")).isEmpty();
        assertThat(people("From: Ann Perera", "")).isEmpty();
        assertThat(people("\u0000\u0001\u0002:\u0003")).isEmpty();
    }
}
