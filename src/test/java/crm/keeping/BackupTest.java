package crm.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    private Path directory;

    private Shop shop;
    private Path file;

    @BeforeEach
    void stock() {
        shop = new Shop(directory.resolve("db")).initialised();
        file = directory.resolve("backup.zip");
        shop.ok("contact add Ann");
        shop.ok("backup " + file);
    }

    @Test
    void aBackupRestoresWhatWasThereAndTheOtherStateLiesAside() {
        shop.ok("contact add Bob");
        String said = shop.run("restore " + file + " --yes").err();
        assertThat(shop.names()).containsExactly("Ann");
        assertThat(said).contains("what was there lies in " + shop.database().resolve("db-1"));
        shop.ok("restore --previous --yes");
        assertThat(shop.names()).containsExactly("Ann", "Bob");
        shop.ok("restore --previous --yes");
        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    void restoringMakesADatabaseWhereThereIsNone() {
        Shop other = new Shop(directory.resolve("other").resolve("db"));
        other.ok("restore " + file);
        assertThat(other.names()).containsExactly("Ann");
        assertThat(shop.ok("field list")).isEqualTo(other.ok("field list"));
    }

    @Test
    void restoringOverADatabaseMustBeSaid() {
        shop.ok("contact add Bob");
        assertThat(shop.fails(2, "restore " + file)).contains("this would replace the database at");
        shop.ok("restore " + file + " --dry-run");
        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    @Test
    void onlyTheLastStateStaysAside() throws IOException {
        for (int i = 0; i < 3; i++) {
            shop.ok("restore " + file + " --yes");
        }
        try (Stream<Path> all = Files.list(shop.database())) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("current", "lock", "fields", "db-3", "db-4");
        }
    }

    @Test
    void aBackupIsPrivateAndReplacesNothingUnasked() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(shop.fails(5, "backup " + file)).contains("say --replace");
        shop.ok("backup --replace " + file);
        assertThat(shop.run("backup --verify " + file).err()).contains("is a good backup: 1 contact");
    }

    @Test
    void anyByteThatChangedIsFound() throws IOException {
        byte[] good = Files.readAllBytes(file);
        for (int at : new int[] {0, 5, 40, good.length / 2, good.length - 100, good.length - 1}) {
            byte[] bad = good.clone();
            bad[at] ^= 4;
            Files.write(file, bad);
            assertThat(shop.fails(8, "backup --verify " + file)).contains("use another backup");
            assertThat(shop.fails(8, "restore --yes " + file)).contains("damaged");
        }
        Files.write(file, Arrays.copyOf(good, good.length - 7));
        assertThat(shop.fails(8, "restore --yes " + file)).contains("cut off");
        Files.write(file, new byte[0]);
        assertThat(shop.fails(8, "restore --yes " + file)).contains("no backup of crm");
        assertThat(shop.fails(3, "restore --yes " + directory.resolve("none"))).contains("no file");
        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    void aBackupOfAnUnsoundDatabaseIsNeitherCalledGoodNorPutInUse() throws SQLException {
        Shop other = new Shop(directory.resolve("other").resolve("db"));
        other.ok("restore " + file);
        String address = "jdbc:derby:" + other.database().resolve("db-1");
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE contacts SET company = 99");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(address + ";shutdown=true"))
                .hasMessageContaining("shutdown");
        Path unsound = directory.resolve("unsound.zip");
        other.ok("backup " + unsound);
        assertThat(shop.fails(8, "backup --verify " + unsound)).contains("points with company to 99");
        assertThat(shop.fails(8, "restore --yes " + unsound)).contains("points with company to 99");
        assertThat(shop.names()).containsExactly("Ann");
    }

    @Test
    void aDamagedDatabaseIsRestoredAndWhatIsLeftOfItStays() throws IOException {
        Files.writeString(shop.database().resolve("current"), "rubbish");
        assertThat(shop.fails(8, "contacts")).contains("crm restore FILE");
        shop.ok("restore " + file + " --yes");
        assertThat(shop.names()).containsExactly("Ann");
        assertThat(shop.database().resolve("aside-db-1")).isDirectory();
    }
}
