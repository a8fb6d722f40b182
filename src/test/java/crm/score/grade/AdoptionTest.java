package crm.score.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdoptionTest {
    @Test
    void aShareIsReachedWithTheOneWhoCompletesIt() {
        Adoption adoption = new Adoption(10, new int[] {40, 0, 7, 7, 100});
        assertThat(adoption.adopters()).isEqualTo(5);
        assertThat(adoption.reached(0.1)).hasValue(0);
        assertThat(adoption.reached(0.25)).as("the third of ten").hasValue(7);
        assertThat(adoption.reached(0.5)).hasValue(100);
        assertThat(adoption.reached(0.6)).isEmpty();
        assertThat(new Adoption(0, new int[0]).reached(0.1)).isEmpty();
    }
}
