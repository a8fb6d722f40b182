package crm.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextTest {
    @ParameterizedTest
    @CsvSource({
        "Müller, muller",
        "Straße, strasse",
        "STRAẞE, strasse",
        "'  Ann \t Perera ', ann perera",
        "Ann\u00a0Perera, ann perera",
        "Łódź, lodz",
        "Øre Æbler, ore aebler",
        "O’Brien, o'brien",
        "İstanbul, istanbul",
        "ΟΔΟΣ, οδοσ",
        "山田 太郎, 山田 太郎",
        "김철수, 김철수",
        "'', ''"
    })
    void foldMakesSpellingsEqual(String text, String folded) {
        assertThat(Text.fold(text)).isEqualTo(folded);
    }

    @Property
    void foldingTwiceChangesNothing(@ForAll String text) {
        String once = Text.fold(text);

        assertThat(Text.fold(once)).isEqualTo(once);
    }

    @Test
    void foldReturnsFoldedAsciiAsItIs() {
        String text = "ann perera";

        assertThat(Text.fold(text)).isSameAs(text);
    }

    @Test
    void cleanTakesBlanksOfEveryKindOffTheEnds() {
        assertThat(Text.clean("\ufeff\u00a0 Ann  B \t\n")).contains("Ann  B");
        assertThat(Text.clean("\u00a0 \ufeff")).isEmpty();
    }

    @Test
    void visibleWritesOutWhatSteersATerminal() {
        assertThat(Text.visible("a\u001b[31mb\u202ec\nd\te\u007f\u009b"))
                .isEqualTo("a\\u001b[31mb\\u202ec\\nd\\te\\u007f\\u009b");
        assertThat(Text.visible("x\ud83d")).isEqualTo("x\\ud83d");
        assertThat(Text.visible("Zoë 👩‍👧")).isEqualTo("Zoë 👩‍👧");
    }

    @Property
    void visibleLeavesNoControlCharacter(@ForAll String text) {
        assertThat(Text.visible(text).chars().noneMatch(Character::isISOControl))
                .isTrue();
    }
}
