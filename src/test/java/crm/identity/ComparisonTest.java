package crm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    @ParameterizedTest
    @CsvSource({
        // Winkler 1990 and the table of examples of the US Bureau of the Census
        "dwayne,duane,0.84",
        "martha,marhta,0.9611",
        "dixon,dicksonx,0.8133",
        "jones,johnson,0.8324",
        "abc,xyz,0",
    })
    void jaroWinklerIsAsPublished(String a, String b, double value) {
        assertThat(Similarity.jaroWinkler(a, b)).isCloseTo(value, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({"smith,smyth,true", "smith,smiht,true", "smith,smth,true", "smith,smithe,true", "smith,smythe,false"})
    void oneEditIsInsertionDeletionReplacementOrSwap(String a, String b, boolean one) {
        assertThat(Similarity.isOneEdit(a, b)).isEqualTo(one);
        assertThat(Similarity.isOneEdit(b, a)).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({
        "bob,robert,SHORT",
        "liz,elizabeth,SHORT",
        "j,john,SHORT",
        "ann,ann marie,SHORT",
        "jonathan,jonahtan,CLOSE",
        "mark,sophie,DIFFER",
    })
    void givenNamesKnowShortForms(String a, String b, Level level) {
        assertThat(codes(List.of(a, "perera"), List.of(b, "perera"))).containsExactly(level, Level.SAME);
    }

    @Test
    void namesThatChangedPlacesAreSeen() {
        assertThat(codes(List.of("ann", "perera"), List.of("perera", "ann")))
                .containsExactly(Level.CROSSED, Level.CROSSED);
    }

    private static List<Level> codes(List<String> a, List<String> b) {
        Profiles profiles = new Profiles(new long[] {1, 2}, 2);
        for (int i = 0; i < 2; i++) {
            profiles.attribute(i).put(0, a.get(i));
            profiles.attribute(i).put(1, b.get(i));
        }
        profiles.compare(List.of(Feature.given(0), Feature.family(1)));
        long pattern = new Comparison(profiles, ShortNames.known()).pattern(0, 1);
        return List.of(Level.of(Comparison.code(pattern, 0)), Level.of(Comparison.code(pattern, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "19800203,19800302,CROSSED",
        "19800203,19800204,CLOSE",
        "19800203,19800217,NEAR",
        "19800203,19711224,DIFFER",
    })
    void daysKnowSwappedDayAndMonth(String a, String b, Level level) {
        Profiles profiles = new Profiles(new long[] {1, 2}, 1);
        profiles.attribute(0).put(0, a);
        profiles.attribute(0).put(1, b);
        profiles.compare(List.of(Feature.birthday(0, "birthday", true)));
        assertThat(Comparison.code(new Comparison(profiles, ShortNames.known()).pattern(0, 1), 0))
                .isEqualTo(level.code());
    }
}
