package crm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import crm.model.Consents;
import crm.model.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentUnionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static Row consent(long id, long contact, String state, String purpose, String date) {
        Row row = Row.draft(Consents.TYPE)
                .with(Consents.CONTACT, contact)
                .with(Consents.CHANNEL, "email")
                .with(Consents.STATE, state)
                .with(Consents.DATE, LocalDate.parse(date));
        Row said = purpose.isEmpty() ? row : row.with(Consents.PURPOSE, purpose);
        return new Row(said.type(), id, 1, said.values());
    }

    private static List<Row> refusals(List<Row> ofOne, List<Row> ofOther) {
        return ConsentUnion.refusals(1, List.of(ofOne, ofOther), TODAY);
    }

    @Test
    void anOlderRefusalIsNotLiftedByTheOthersNewerConsent() {
        List<Row> said = refusals(
                List.of(consent(10, 1, "granted", "", "2026-02-01")),
                List.of(consent(11, 2, "refused", "", "2026-01-01")));
        assertThat(said).hasSize(1);
        assertThat(said.get(0).get(Consents.DATE)).contains(TODAY);
        assertThat(said.get(0).get(Consents.STATE)).contains("refused");
        assertThat(said.get(0).get(Consents.PURPOSE)).isEmpty();
        assertThat(said.get(0).get(Consents.CONTACT)).contains(1L);
    }

    @Test
    void ofOneDayTheRefusalHolds() {
        assertThat(refusals(
                        List.of(consent(10, 1, "refused", "", "2026-01-01")),
                        List.of(consent(11, 2, "granted", "", "2026-01-01"))))
                .hasSize(1);
    }

    @Test
    void aNewerRefusalCountsByItself() {
        assertThat(refusals(
                        List.of(consent(10, 1, "granted", "", "2026-01-01")),
                        List.of(consent(11, 2, "refused", "", "2026-02-01"))))
                .isEmpty();
    }

    @Test
    void whoChangedTheirOwnMindIsNotRefusedAgain() {
        List<Row> own =
                List.of(consent(10, 1, "refused", "", "2026-01-01"), consent(11, 1, "granted", "", "2026-01-05"));
        assertThat(refusals(own, List.of(consent(12, 2, "granted", "", "2025-01-01"))))
                .isEmpty();
    }

    @Test
    void aRefusalForAPurposeStaysOneForThatPurpose() {
        List<Row> said = refusals(
                List.of(consent(10, 1, "granted", "", "2026-02-01")),
                List.of(consent(11, 2, "refused", "Offers", "2026-01-01")));
        assertThat(said.stream().map(row -> row.get(Consents.PURPOSE))).containsExactly(Optional.of("Offers"));
    }
}
