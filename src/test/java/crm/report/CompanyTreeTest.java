package crm.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompanyTreeTest {
    /** Two new rows of one file may name each other. */
    @Test
    void parentsInACircleAreShownOnceAndAddUp() {
        CompanyTree tree = new CompanyTree();
        tree.add(4, "Group", Optional.of(6L));
        tree.add(5, "North", Optional.of(4L));
        tree.add(6, "Shop", Optional.of(5L));
        tree.company(6L).orElseThrow().own().addOrder(BigDecimal.TEN);
        tree.complete();
        assertThat(tree.from(tree.tops(), 9))
                .extracting(placed -> placed.node().name())
                .containsExactlyInAnyOrder("Group", "North", "Shop");
        assertThat(tree.tops()).singleElement().satisfies(top -> {
            assertThat(top.all().companies()).isEqualTo(3);
            assertThat(top.all().spend()).isEqualByComparingTo("10");
        });
    }
}
