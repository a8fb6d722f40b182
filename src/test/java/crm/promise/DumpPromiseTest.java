package crm.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a business has: dumped and loaded it is the same. */
class DumpPromiseTest {
    @TempDir
    private Path directory;

    @Test
    void loadedFromItsDumpADatabaseGivesTheSameDump() {
        Story.tell(16, new Proof(1), this::comesBackTheSame);
    }

    private void comesBackTheSame(List<Long> deeds) {
        try (Business business = Business.in(directory.resolve("files"))) {
            List<String> told = new ArrayList<>(Story.happen(business, deeds));
            loaded(business, told, new String[] {});
            loaded(business, told, new String[] {"--without-history"});
        }
    }

    private void loaded(Business business, List<String> told, String... how) {
        final Map<String, String> dumped = business.dumped(how);
        try {
            Path database = Files.createTempDirectory(directory, "db").resolve("db");
            Path dump = directory.resolve("files").resolve("dump");
            try (Business copy = Business.loaded(dump, database, directory.resolve("copy"))) {
                assertThat(copy.dumped(how)).as(String.join("\n", told)).isEqualTo(dumped);
                assertThat(copy.run("verify").err()).as(String.join("\n", told)).doesNotContain("outside");
                assertThat(copy.run("db", "check").exit())
                        .as(String.join("\n", told))
                        .isZero();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
