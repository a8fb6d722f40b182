package crm.consent;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Consents;
import crm.model.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** Consents are written {@code channel state purpose date until}, several with a plus between. */
    @ParameterizedTest(name = "{0} with [{1}]: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            OPT_IN  |                                                             | no  | no consent on record for email
            OPT_OUT |                                                             | yes | not refused
            UNKNOWN |                                                             | no  | no consent, and email is in neither opt_in nor opt_out
            OPT_IN  | email granted - 2026-02-01 -                                | yes | granted on 2026-02-01
            OPT_OUT | email granted - 2026-02-01 -                                | yes | granted on 2026-02-01
            UNKNOWN | email granted - 2026-02-01 -                                | yes | granted on 2026-02-01
            OPT_IN  | email refused - 2026-02-01 -                                | no  | refused email on 2026-02-01
            OPT_OUT | email refused - 2026-02-01 -                                | no  | refused email on 2026-02-01
            UNKNOWN | email refused - 2026-02-01 -                                | no  | refused email on 2026-02-01
            OPT_IN  | email granted offers 2026-02-01 -                           | yes | granted on 2026-02-01
            OPT_IN  | email granted OFFERS 2026-02-01 -                           | yes | granted on 2026-02-01
            OPT_IN  | email granted news 2026-02-01 -                             | no  | no consent on record for email
            OPT_OUT | email refused news 2026-02-01 -                             | yes | not refused
            OPT_OUT | email refused offers 2026-02-01 -                           | no  | refused email on 2026-02-01
            OPT_IN  | sms granted - 2026-02-01 -                                  | no  | no consent on record for email
            OPT_OUT | sms refused - 2026-02-01 -                                  | yes | not refused
            OPT_IN  | email granted - 2026-03-01 -                                | yes | granted on 2026-03-01
            OPT_IN  | email granted - 2026-03-02 -                                | no  | no consent on record for email
            OPT_OUT | email refused - 2026-03-02 -                                | yes | not refused
            OPT_IN  | email granted - 2026-02-01 2026-03-01                       | yes | granted on 2026-02-01
            OPT_IN  | email granted - 2026-02-01 2026-02-28                       | no  | consent for email ended on 2026-02-28
            OPT_OUT | email granted - 2026-02-01 2026-02-28                       | no  | consent for email ended on 2026-02-28
            OPT_OUT | email refused - 2026-02-01 2026-02-28                       | no  | refused email on 2026-02-01
            OPT_IN  | email granted - 2026-01-01 - + email refused - 2026-02-01 - | no  | refused email on 2026-02-01
            OPT_IN  | email refused - 2026-02-01 - + email granted - 2026-01-01 - | no  | refused email on 2026-02-01
            OPT_IN  | email refused - 2026-01-01 - + email granted - 2026-02-01 - | yes | granted on 2026-02-01
            OPT_IN  | email refused - 2026-02-01 - + email granted - 2026-02-01 - | yes | granted on 2026-02-01
            OPT_IN  | email granted - 2026-02-01 - + email refused - 2026-02-01 - | no  | refused email on 2026-02-01
            OPT_IN  | email granted - 2026-01-01 - + email refused news 2026-02-01 - | yes | granted on 2026-01-01
            OPT_IN  | email granted offers 2026-01-01 - + email refused - 2026-02-01 - | no | refused email on 2026-02-01
            """)
    void theLatestConsentDecidesAndTheRuleWithoutOne(
            Permission.Rule rule, String consents, String allowed, String reason) {
        Permission.Decision decision = new Permission("email", "offers", DAY, rule).decide(rows(consents));
        assertThat(decision.allowed() ? "yes" : "no").isEqualTo(allowed);
        assertThat(decision.reason()).isEqualTo(reason);
    }

    @Test
    void theDecisionNamesTheConsentThatDecided() {
        Permission.Decision decision = new Permission("email", "offers", DAY, Permission.Rule.OPT_IN)
                .decide(rows("email refused - 2026-01-01 - + email granted - 2026-02-01 -"));
        assertThat(decision.consent()).map(Consent::id).isEqualTo(Optional.of(2L));
    }

    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        if (text != null) {
            for (String one : text.split("\\+", -1)) {
                rows.add(row(rows.size() + 1, Arrays.asList(one.strip().split(" ", -1))));
            }
        }
        return rows;
    }

    private static Row row(long id, List<String> words) {
        Row row = new Row(Consents.TYPE, id, 1, java.util.Map.of())
                .with(Consents.CHANNEL, words.get(0))
                .with(Consents.STATE, words.get(1))
                .with(Consents.DATE, LocalDate.parse(words.get(3)));
        Row meant = words.get(2).equals("-") ? row : row.with(Consents.PURPOSE, words.get(2));
        return words.get(4).equals("-") ? meant : meant.with(Consents.UNTIL, LocalDate.parse(words.get(4)));
    }
}
