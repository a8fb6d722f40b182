package crm.store;

import crm.value.CrmException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a database lives: a directory of ours with {@code lock}, {@code current}, {@code db-N} and {@code fields}, or
 * {@code memory:NAME} for one that ends with the process.
 *
 * <p>{@code current} names the directory in use and the version of its schema. A new state is built beside the old one
 * and becomes current by one rename, so that there is the state before or the state after, and nothing between.
 */
public final class DatabasePlace {
    private static final String MEMORY = "memory:";

    private final String name;

    private DatabasePlace(String name) {
        this.name = name;
    }

    /** The place a user names with {@code --db}. */
    public static DatabasePlace of(String name) {
        return new DatabasePlace(name);
    }

    /** Whether it ends with the process. */
    boolean inMemory() {
        return name.startsWith(MEMORY);
    }

    /** Whether it outlasts the process. */
    public boolean isOnDisk() {
        return !inMemory();
    }

    /** The directory; only for places on disk. */
    public Path root() {
        return Path.of(name).toAbsolutePath().normalize();
    }

    /** Where the names and types of own fields are mirrored, so that help and completion open nothing. */
    public Optional<Path> fieldMirror() {
        return inMemory() ? Optional.empty() : Optional.of(root().resolve("fields"));
    }

    Path lockFile() {
        return root().resolve("lock");
    }

    private Path currentFile() {
        return root().resolve("current");
    }

    /** Directory and schema version in use. */
    record Current(String directory, int version) {}

    /** What is in use; not found (exit 3) when there is no database here. */
    Current current() {
        if (!Files.exists(currentFile())) {
            throw CrmException.missing("no database at " + this)
                    .hint("make one with: crm init" + " --db " + this + ", or name another with --db or CRM_DB");
        }
        try {
            String[] words = Files.readString(currentFile()).strip().split(" ", -1);
            return new Current(words[0], Integer.parseInt(words[1]));
        } catch (IOException | RuntimeException e) {
            throw CrmException.damaged("cannot read " + currentFile() + ": " + e.getMessage())
                    .because(e);
        }
    }

    /** The version of the schema of the database here; that of this program where it ends with the process. */
    public int schemaVersion() {
        return inMemory() ? newestSchemaVersion() : current().version();
    }

    /** The version of the schema that this program makes. */
    public static int newestSchemaVersion() {
        return Migrations.LATEST;
    }

    /** Whether there is a database here. */
    public boolean exists() {
        return inMemory() || Files.exists(currentFile());
    }

    /** Makes the directory, private to its owner. */
    void prepare() {
        try {
            Files.createDirectories(root());
            Files.setPosixFilePermissions(root(), PosixFilePermissions.fromString("rwx------"));
        } catch (UnsupportedOperationException e) {
            // A file system without POSIX permissions has its own way to keep things private.
        } catch (IOException e) {
            throw CrmException.failed("cannot make the directory " + this + ": " + e.getMessage())
                    .because(e);
        }
    }

    /** Makes a built directory the one in use. */
    void switchTo(Current next) {
        try {
            Path fresh = root().resolve("current.new");
            Files.writeString(fresh, next.directory() + " " + next.version() + "\n");
            Files.move(fresh, currentFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw CrmException.failed("cannot write " + currentFile() + ": " + e.getMessage())
                    .because(e);
        }
    }

    /** The address of a directory of this place for the database engine. */
    String address(String directory) {
        return inMemory() ? name : "directory:" + root().resolve(directory);
    }

    /** Room on the disk in bytes. */
    long usableSpace() {
        try {
            return inMemory() ? Long.MAX_VALUE : Files.getFileStore(root()).getUsableSpace();
        } catch (IOException e) {
            throw CrmException.failed("cannot tell how much room the disk has: " + e.getMessage())
                    .because(e);
        }
    }

    /** Removes what an interrupted build left. */
    void remove(String directory) {
        Path path = root().resolve(directory);
        if (!Files.exists(path)) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException error) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw CrmException.failed("cannot remove " + path + ": " + e.getMessage())
                    .because(e);
        }
    }

    /** Writes a file of this place as a whole or not at all. */
    void write(Path file, String text) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw CrmException.failed("cannot write " + file + ": " + e.getMessage())
                    .because(e);
        }
    }

    @Override
    public String toString() {
        return inMemory() ? name.toLowerCase(Locale.ROOT) : root().toString();
    }
}
