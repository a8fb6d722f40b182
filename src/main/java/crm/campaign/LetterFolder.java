package crm.campaign;

import crm.value.CrmException;
import crm.value.Text;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The directory of a merge. Files are made in another one beside it, or in it where it is there already, which only their
 * owner can read, and come to their place all together when they are complete: a new directory by one renaming, into
 * an old one file by file. No link in it is followed, nothing in it is overwritten unasked.
 */
final class LetterFolder implements AutoCloseable {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final FileAttribute<?>[] FILES = permissions("rw-------");
    private static final FileAttribute<?>[] DIRECTORIES = permissions("rwx------");

    private final Path target;
    private final boolean replace;
    private final boolean rehearsed;
    private final Set<String> there = new HashSet<>();
    private final List<String> written = new ArrayList<>();
    private final LetterWriter writer = new LetterWriter(FILES);
    private final Thread interrupted = new Thread(this::abandon, "crm-letters-interrupted");
    private boolean isNew;
    private Optional<Path> beside = Optional.empty();

    /**
     * A folder for a merge; nothing is made yet.
     *
     * @param replace whether files of the same name may be replaced
     * @param rehearsed whether nothing is to be written at all
     */
    LetterFolder(Path directory, boolean replace, boolean rehearsed) {
        this.replace = replace;
        this.rehearsed = rehearsed;
        try {
            Path absolute = directory.toAbsolutePath().normalize();
            this.target = Files.exists(absolute) ? absolute.toRealPath() : absolute;
            this.isNew = !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
            if (!isNew) {
                look();
            }
        } catch (IOException e) {
            throw CrmException.failed("cannot read " + directory).because(e);
        }
    }

    private void look() throws IOException {
        if (!Files.isDirectory(target)) {
            throw CrmException.conflict(Text.visible(target.toString()) + " is there and no directory")
                    .hint("name another one with --out");
        }
        try (Stream<Path> files = Files.list(target)) {
            files.forEach(file -> there.add(file.getFileName().toString()));
        }
    }

    private static FileAttribute<?>[] permissions(String mode) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    /** Writes one file, now or until {@link #finish}; a conflict (exit 5) when there is one of that name and none may be replaced. */
    void write(String name, Supplier<String> content) {
        place(name).ifPresent(file -> writer.write(file, content));
    }

    /** Waits until all files are written; failed (exit 1) when one could not be. */
    void finish() {
        writer.finish();
    }

    /** Where a file of that name is to be made; empty in a rehearsal. The name must be one of ours. */
    Optional<Path> place(String name) {
        if (there.contains(name)) {
            Path old = target.resolve(name);
            if (!replace) {
                throw CrmException.conflict(Text.visible(old.toString()) + " is there already; nothing was written")
                        .hint("--replace overwrites, or name another directory with --out");
            }
            if (Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)) {
                throw CrmException.conflict(Text.visible(old.toString()) + " is a directory; nothing was written")
                        .hint("name another directory with --out");
            }
        }
        if (rehearsed) {
            return Optional.empty();
        }
        written.add(name);
        return Optional.of(beside().resolve(name));
    }

    private Path beside() {
        if (beside.isEmpty()) {
            try {
                Path parent = isNew ? Files.createDirectories(target.getParent(), DIRECTORIES) : target;
                beside = Optional.of(Files.createTempDirectory(parent, ".crm-merge-", DIRECTORIES));
                Runtime.getRuntime().addShutdownHook(interrupted);
            } catch (IOException e) {
                throw failed("cannot make " + Text.visible(target.toString()), e);
            }
        }
        return beside.get();
    }

    /** Moves the files in place. */
    void commit() {
        if (beside.isEmpty()) {
            return;
        }
        Path made = beside.get();
        stay();
        try {
            if (isNew) {
                Files.move(made, target);
            } else {
                for (String name : written) {
                    move(made.resolve(name), target.resolve(name));
                }
                Files.delete(made);
            }
            beside = Optional.empty();
        } catch (IOException e) {
            beside = Optional.empty();
            throw CrmException.failed("the members are marked as sent, but the files could not be moved to "
                            + Text.visible(target.toString()))
                    .hint("they are in " + Text.visible(made.toString()) + "; crm undo takes the marks back")
                    .because(e);
        }
    }

    private void move(Path from, Path to) throws IOException {
        if (!replace) {
            Files.move(from, to);
            return;
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** From here on an interruption removes nothing. */
    private void stay() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException ending) {
            throw CrmException.failed("interrupted").because(ending);
        }
    }

    /** An interruption leaves no letters behind; the command ends without its commit. */
    private void abandon() {
        writer.stop();
        remove();
    }

    /** Removes what was not moved in place. */
    @Override
    public void close() {
        writer.close();
        if (beside.isPresent()) {
            stay();
            remove();
            beside = Optional.empty();
        }
    }

    private void remove() {
        Path made = beside.orElseThrow();
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(made);
        } catch (IOException e) {
            throw failed("cannot remove " + Text.visible(made.toString()), e);
        }
    }

    private static CrmException failed(String what, IOException e) {
        return CrmException.failed(what + ": " + e.getMessage()).because(e);
    }
}
