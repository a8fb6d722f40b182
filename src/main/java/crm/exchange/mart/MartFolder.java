package crm.exchange.mart;

import crm.output.Reason;
import crm.value.CrmException;
import crm.value.Text;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                foreign().ifPresent(why -> {
                    throw CrmException.conflict(shown() + " is there already and " + why)
                            .hint("name another directory with --out");
                });
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

    /** Why the directory that is there cannot be replaced: it is no mart of ours, or holds more than that. */
    private Optional<String> foreign() throws IOException {
        if (!Files.isDirectory(target)) {
            return Optional.of("is no directory");
        }
        List<String> names;
        try (Stream<Path> files = Files.list(target)) {
            names = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Set<String> ours = Manifest.files(target.resolve(MANIFEST));
        return ours.isEmpty()
                ? Optional.of("is no mart")
                : names.stream()
                        .filter(name -> !ours.contains(name) && !name.equals(MANIFEST))
                        .findFirst()
                        .map(name -> "holds what is not of the mart: " + Text.visible(name));
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
                place(old.resolve("old"));
                delete(old);
            } else {
                Files.move(made, target);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The new one goes where the old one was, which comes back if that fails. */
    private void place(Path old) throws IOException {
        try {
            Files.move(made, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
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
        return CrmException.failed("cannot write the mart " + shown() + ": " + Reason.of(e))
                .because(e);
    }
}
