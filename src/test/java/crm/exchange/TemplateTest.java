package crm.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void columnsArePutTogether() {
        Template name = Template.parse("{Last}, {First}");

        assertThat(name.columns()).containsExactly("Last", "First");
        assertThat(name.fill(List.of("Perera", "Ada"))).isEqualTo("Perera, Ada");
    }

    @Test
    void whatStandsBetweenIsLeftOutWhereAColumnIsEmpty() {
        Template name = Template.parse("{Last}, {First} {Middle}");

        assertThat(name.fill(List.of("Perera", "", ""))).isEqualTo("Perera");
        assertThat(name.fill(List.of("", "Ada", ""))).isEqualTo("Ada");
        assertThat(name.fill(List.of("Perera", "", "M."))).isEqualTo("Perera M.");
        assertThat(name.fill(List.of("", "", ""))).isEmpty();
    }

    @Test
    void whatStandsAroundIsKept() {
        assertThat(Template.parse("No. {Number}!").fill(List.of("7"))).isEqualTo("No. 7!");
        assertThat(Template.parse("No. {Number}!").fill(List.of(""))).isEmpty();
    }

    @Test
    void aQuotedTextIsTheSameForEveryRow() {
        Template text = Template.parse("\"Spring fair\"");

        assertThat(text.columns()).isEmpty();
        assertThat(text.fill(List.of())).isEqualTo("Spring fair");
    }

    @Test
    void anOrdinaryColumnIsNoTemplate() {
        assertThat(Template.isOne("First Name")).isFalse();
        assertThat(Template.isOne("{First}")).isTrue();
        assertThat(Template.isOne("\"x\"")).isTrue();
    }

    @Test
    void aBraceThatIsLeftOverIsAMistake() {
        assertThatThrownBy(() -> Template.parse("{First} {Last")).hasMessageContaining("brace");
    }
}
