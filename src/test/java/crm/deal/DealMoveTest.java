package crm.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.model.Contacts;
import crm.model.Deals;
import crm.model.Orders;
import crm.model.Row;
import crm.store.TestDatabase;
import crm.value.CrmException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DealMoveTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void forget() {
        database.close();
    }

    private static Row draft() {
        return Row.draft(Deals.TYPE).with(Deals.NAME, "Chairs").with(Deals.STAGE, "qualified");
    }

    @Test
    void closingSetsTheDayAndLeavingClearsIt() {
        database.write(store -> {
            DealMove move = new DealMove(store, TODAY);
            Row lost = move.to(store.insert(draft()), "lost", Optional.of("price"));
            assertThat(lost.get(Deals.CLOSED)).contains(TODAY);
            assertThat(lost.get(Deals.REASON)).contains("price");
            assertThatThrownBy(() -> DealMove.requireOpen(lost)).isInstanceOf(CrmException.class);
            Row open = move.to(lost, "proposal", Optional.empty());
            assertThat(open.get(Deals.CLOSED)).isEmpty();
            assertThat(open.get(Deals.REASON)).isEmpty();
        });
    }

    @Test
    void aDealGivesOneOrder() {
        database.write(store -> {
            Row ann = store.insert(Row.draft(Contacts.TYPE).with(Contacts.NAME, "Ann"));
            Row deal = store.insert(draft().with(Deals.CONTACT, ann.id()));
            DealOrder orders = new DealOrder(store, TODAY);
            assertThatThrownBy(() -> orders.of(deal)).hasMessageContaining("no amount");
            Row priced = store.update(deal.with(Deals.AMOUNT, new BigDecimal("70.0000")));
            Row order = orders.of(priced);
            assertThat(order.get(Orders.CUSTOMER)).contains(ann.id());
            assertThat(order.get(Orders.DEAL)).contains(deal.id());
            assertThat(order.get(Orders.AMOUNT)).contains(new BigDecimal("70.0000"));
            assertThatThrownBy(() -> orders.of(priced)).hasMessageContaining("already");
        });
    }
}
