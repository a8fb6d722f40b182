package crm.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactTest {
    @TempDir
    private Path directory;

    @Test
    void compactingKeepsEverythingButTheValuesOfDeletedFields() {
        Shop shop = new Shop(directory.resolve("db")).stocked();
        String contacts = shop.ok("contacts -f json");
        String said = shop.run("db compact").err();
        assertThat(said).contains("bytes before").contains("dropped: contacts.x_weight, contacts_was.x_weight");
        assertThat(shop.ok("contacts -f json")).isEqualTo(contacts);
        shop.ok("undo");
        assertThat(shop.ok("contacts email=ann@example.com -H -f tsv -c industry,weight"))
                .isEqualTo("Retail\t\n");
        shop.ok("contact edit ann@example.com --weight 3");
        shop.ok("db check");
    }
}
