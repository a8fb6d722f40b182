package crm.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactTest {
    @TempDir
    private Path directory;

    @Test
    void compactingDropsDeletedFieldsThatNoRecordEverHad() {
        Shop shop = new Shop(directory.resolve("db")).stocked();
        shop.ok("field add contact shoe --type text");
        shop.ok("field delete contact shoe");
        String contacts = shop.ok("contacts -f json");
        String said = shop.run("db compact").err();
        assertThat(said).contains("bytes before").contains("dropped: contacts.x_shoe, contacts_was.x_shoe");
        assertThat(shop.ok("contacts -f json")).isEqualTo(contacts);
        shop.ok("undo");
        shop.ok("contact edit ann@example.com --shoe 43");
        shop.ok("db check");
    }

    @Test
    void compactingKeepsTheDeletedValuesThatVerifyProves() {
        Shop shop = new Shop(directory.resolve("db")).stocked();
        assertThat(shop.run("db compact").err()).doesNotContain("x_weight");
        shop.ok("verify");
        shop.ok("undo");
        assertThat(shop.ok("contacts email=ann@example.com -H -f tsv -c industry,weight"))
                .isEqualTo("Retail\t12.3456\n");
    }
}
