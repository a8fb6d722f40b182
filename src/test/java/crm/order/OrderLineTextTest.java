package crm.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.value.CrmException;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderLineTextTest {
    private static OrderLineText line(String product, String quantity, String price) {
        return new OrderLineText(
                product,
                new BigDecimal(quantity).setScale(quantity.equals("1") ? 0 : 4),
                Optional.of(price).filter(text -> !text.isEmpty()).map(text -> new BigDecimal(text).setScale(4)));
    }

    @Test
    void productQuantityAndPrice() {
        assertThat(OrderLineText.parse("Tea 500 g x 2 @ 4.50")).isEqualTo(line("Tea 500 g", "2", "4.50"));
        assertThat(OrderLineText.parse(" Tea x 1.5@3 ")).isEqualTo(line("Tea", "1.5", "3"));
        assertThat(OrderLineText.parse("Tea \u00d7 -2")).isEqualTo(line("Tea", "-2", ""));
        assertThat(OrderLineText.parse("Tea")).isEqualTo(line("Tea", "1", ""));
    }

    @Test
    void theLastSignCounts() {
        assertThat(OrderLineText.parse("Timber 4 x 4 x 10 @ 3.50")).isEqualTo(line("Timber 4 x 4", "10", "3.50"));
        assertThat(OrderLineText.parse("Meet @ noon @ 5")).isEqualTo(line("Meet @ noon", "1", "5"));
        assertThat(OrderLineText.parse("Box x large")).isEqualTo(line("Box x large", "1", ""));
    }

    @Test
    void aLineWithoutProductOrWithAPriceThatIsNoneIsRefused() {
        assertThatThrownBy(() -> OrderLineText.parse("@ 4"))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("no product");
        assertThatThrownBy(() -> OrderLineText.parse("Tea @ dear")).isInstanceOf(CrmException.class);
    }
}
