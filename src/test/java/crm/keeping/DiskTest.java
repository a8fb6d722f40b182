package crm.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full or cannot be written; only where small disks can be made, which takes an administrator. */
class DiskTest {
    @TempDir
    private Path directory;

    private Path disk;
    private Shop shop;

    @BeforeEach
    void mount() throws IOException {
        disk = Files.createDirectory(directory.resolve("disk"));
        Assumptions.assumeTrue(
                system("mount", "-t", "tmpfs", "-o", "size=34m", "none", disk.toString()),
                "no disk can be mounted here");
        shop = new Shop(disk.resolve("db")).initialised();
        shop.ok("contact add Ann");
    }

    @AfterEach
    void unmount() {
        system("umount", "-l", disk.toString());
    }

    private static boolean system(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void remount(String how) {
        assertThat(system("mount", "-o", "remount," + how, disk.toString())).isTrue();
    }

    @Test
    void aDatabaseOnAReadOnlyDiskIsReadAndNotWritten() {
        remount("ro");
        Shop.Answer answer = shop.run("contacts -H -f tsv -c name");
        assertThat(answer.out()).isEqualTo("Ann\n");
        assertThat(answer.err()).contains("is read from a copy: it cannot be written");
        assertThat(shop.ok("contacts 'orders is empty' -H -f tsv -c name,spend"))
                .isEqualTo("Ann\t\n");
        for (String command : List.of("contact add Bob", "score", "db compact", "undo")) {
            assertThat(shop.fails(1, command)).contains("cannot be written; nothing was changed");
        }
        remount("rw");
        shop.ok("contact add Bob");
        assertThat(shop.names()).containsExactly("Ann", "Bob");
    }

    @Test
    void aFullDiskChangesNothingAndAllIsWellOnceThereIsRoom() throws IOException {
        Path list = directory.resolve("list.csv");
        StringBuilder rows = new StringBuilder("name,notes\n");
        for (int i = 0; i < 1_500; i++) {
            rows.append("Person ")
                    .append(i)
                    .append(',')
                    .append("x".repeat(20_000))
                    .append('\n');
        }
        Files.writeString(list, rows);
        assertThat(shop.fails(1, "import contacts " + list))
                .contains("disk is full")
                .contains("free at least");
        assertThat(shop.names()).containsExactly("Ann");
        assertThat(shop.fails(1, "contact add Bob")).contains("free at least");
        remount("size=200m");
        shop.ok("contact add Bob");
        assertThat(shop.names()).containsExactly("Ann", "Bob");
        shop.ok("db check");
    }

    @Test
    void aBackupThatFindsNoRoomLeavesNoFile() throws IOException {
        Shop other = new Shop(directory.resolve("other")).initialised();
        remount("size=12m");
        Files.write(disk.resolve("filling"), new byte[(int) (disk.toFile().getUsableSpace() - 100_000)]);
        assertThat(other.fails(1, "backup " + disk.resolve("backup.zip"))).contains("No space left");
        assertThat(disk.resolve("backup.zip")).doesNotExist();
    }
}
