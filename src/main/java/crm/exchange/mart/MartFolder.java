package crm.exchange.mart;

import crm.value.CrmException;
import crm.value.Text;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory of a mart, which only its owner can read. It is made beside its place and renamed when it is complete; a
 * mart that was there goes only then, and anything else that is there stays and is an error.
 */
final class MartFolder implements AutoCloseable {
    /** What tells a mart from any other directory. */
    static final String MANIFEST = "manifest.json";

    private final Path target;
    private final Path made;

    /**
     * Begins one.
     *
     * @throws CrmException conflict, when something else than a mart is there; failed, when it cannot be made
     */
    MartFolder(Path directory) {
        try {
            Path absolute = directory.toAbsolutePath().normalize();
            target = Files.exists(absolute) ? absolute.toRealPath() : absolute;
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isReplaceable()) {
                throw CrmException.conflict(shown() + " is there already and is no mart")
                        .hint("name another directory with --out");
            }
            Path parent = target.getParent();
            if (parent == null || !Files.isDirectory(parent)) {
                throw CrmException.failed("no directory " + parent + " for " + shown())
                        .hint("make it first");
            }
            made = Files.createTempDirectory(parent, ".crm-mart-", ownerOnly());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private boolean isReplaceable() throws IOException {
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> files = Files.list(target)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return names.isEmpty() || names.contains(MANIFEST);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Where a file is to be made. */
    Path file(String name) {
        return made.resolve(name);
    }

    /** Puts the complete directory in its place. */
    void commit() {
        try {
            if (Files.exists(target)) {
                Path old = Files.createTempDirectory(target.getParent(), ".crm-mart-", ownerOnly());
                Files.move(target, old.resolve("old"));
                Files.move(made, target);
                delete(old);
            } else {
                Files.move(made, target);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Takes away what was not committed. */
    @Override
    public void close() {
        try {
            if (Files.exists(made)) {
                delete(made);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(directory)) {
            all = files.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }

    private String shown() {
        return Text.visible(target.toString());
    }

    private CrmException failed(IOException e) {
        String why = e instanceof DirectoryNotEmptyException ? "it is not empty" : String.valueOf(e.getMessage());
        return CrmException.failed("cannot write a mart: " + why).because(e);
    }
}
