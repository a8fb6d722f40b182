package crm.store.place;

import static org.assertj.core.api.Assertions.assertThat;

import crm.store.place.DatabasePlace.Current;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurrentStatesTest {
    private static final Current IN_USE = new Current("db-3", 3);
    private static final Current ASIDE = new Current("db-2", 3);

    @Test
    void whatWasWrittenIsRead() {
        assertThat(CurrentStates.parse(CurrentStates.text(IN_USE, Optional.of(ASIDE))))
                .contains(List.of(IN_USE, ASIDE));
        assertThat(CurrentStates.parse(CurrentStates.text(IN_USE, Optional.empty())))
                .contains(List.of(IN_USE));
    }

    @Test
    void textsOfEarlierProgramsAreRead() {
        assertThat(CurrentStates.parse("db-3 3\ndb-2 3\n")).contains(List.of(IN_USE, ASIDE));
    }

    @Test
    void noChangedBitNamesAnotherState() {
        byte[] good = CurrentStates.text(IN_USE, Optional.of(ASIDE)).getBytes(StandardCharsets.ISO_8859_1);
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] damaged = good.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(CurrentStates.parse(new String(damaged, StandardCharsets.ISO_8859_1)))
                    .as("bit " + bit)
                    .isEmpty();
        }
    }

    @Test
    void aTextCutShortNamesNoOtherState() {
        String good = CurrentStates.text(IN_USE, Optional.of(ASIDE));
        for (int end = 0; end < good.length(); end++) {
            CurrentStates.parse(good.substring(0, end))
                    .ifPresent(states -> assertThat(states.get(0)).isEqualTo(IN_USE));
        }
    }
}
