package crm.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Setting;
import crm.value.CrmException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final Ladder THREE = Ladder.parse(Setting.LADDER, "low: ; mid: orders >= 2; high: tags = vip");

    private static Ladder.Rung rung(String name, String filter) {
        return new Ladder.Rung(name, filter);
    }

    @Test
    void aLadderIsReadAndWrittenTheSame() {
        assertThat(THREE.rungs())
                .containsExactly(rung("low", ""), rung("mid", "orders >= 2"), rung("high", "tags = vip"));
        assertThat(THREE.text()).isEqualTo("low: ; mid: orders >= 2; high: tags = vip");
        for (Setting setting : Ladder.settings()) {
            Ladder initial = Ladder.parse(setting, setting.initial());
            assertThat(Ladder.parse(setting, initial.text())).isEqualTo(initial);
        }
    }

    @Test
    void aRungKeepsItsPlaceUnlessAnotherIsSaid() {
        assertThat(THREE.with(rung("mid", "orders >= 3"), Optional.empty()).text())
                .isEqualTo("low: ; mid: orders >= 3; high: tags = vip");
        assertThat(THREE.with(rung("mid", "x"), Optional.of("high")).text())
                .isEqualTo("low: ; high: tags = vip; mid: x");
        assertThat(THREE.with(rung("new", "x"), Optional.of("low")).text())
                .isEqualTo("low: ; new: x; mid: orders >= 2; high: tags = vip");
        assertThat(THREE.with(rung("top", "x"), Optional.empty()).text()).endsWith("high: tags = vip; top: x");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(THREE.without("mid").text()).isEqualTo("low: ; high: tags = vip");
        assertThatThrownBy(() -> THREE.without("nope")).isInstanceOf(CrmException.class);
        assertThatThrownBy(() -> THREE.with(rung("a", ""), Optional.of("nope"))).isInstanceOf(CrmException.class);
    }
}
