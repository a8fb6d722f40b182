package crm.store.place;

import crm.store.WithinStore;
import crm.value.CrmException;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a database lives: a directory of ours with {@code lock}, {@code current}, {@code db-N} and {@code fields}, or
 * {@code memory:NAME} for one that ends with the process.
 *
 * <p>{@code current} ({@link CurrentStates}) names the directory in use and the one that was in use before. A new state is built beside the old one
 * and becomes current by one rename, so that there is the state before or the state after, and nothing between.
 */
public final class DatabasePlace {
    /** How many bytes must be free before a command begins to write. */
    @WithinStore
    public static final long ROOM_FOR_WRITING = 20L << 20;

    private static final String MEMORY = "memory:";

    private final String name;

    private final Keys keys;

    private DatabasePlace(String name, Keys keys) {
        this.name = name;
        this.keys = keys;
    }

    /** The place a user names with {@code --db}. */
    public static DatabasePlace of(String name) {
        return of(
                name,
                () -> {
                    throw CrmException.damaged("the database at " + name + " is encrypted, and no password was given");
                },
                new Keyring());
    }

    /** The same, and how to come by the password when it turns out to be needed and the ring has no key. */
    public static DatabasePlace of(String name, Supplier<Secret> password, Keyring ring) {
        return new DatabasePlace(name, new Keys(password, ring));
    }

    /** The keys of its states. */
    @WithinStore
    public Keys keys() {
        return keys;
    }

    /** Whether the state in use is encrypted. */
    public boolean isEncrypted() {
        return !inMemory()
                && Files.exists(Encryption.file(root().resolve(current().directory())));
    }

    /** Asks for the password, if one is needed, before anything is opened. */
    @WithinStore
    public void unlock() {
        if (!inMemory()) {
            keys.attributes(root().resolve(current().directory()));
        }
    }

    /** What may be told of a command to those who wait: of an encrypted database no more than its first word. */
    @WithinStore
    public String told(String command) {
        List<String> words = List.of(command.split(" ", 3));
        return isEncrypted() && words.size() > 2 ? words.get(0) + " " + words.get(1) : command;
    }

    /** Whether it ends with the process. */
    public boolean inMemory() {
        return name.startsWith(MEMORY);
    }

    /** The directory; only for places on disk. */
    public Path root() {
        return Path.of(name).toAbsolutePath().normalize();
    }

    /** Where the names and types of own fields are mirrored, so that help and completion open nothing. */
    public Optional<Path> fieldMirror() {
        return inMemory() ? Optional.empty() : Optional.of(root().resolve("fields"));
    }

    /** The names of the users beside the database; none for one in memory. */
    public Optional<Path> userMirror() {
        return inMemory() ? Optional.empty() : Optional.of(root().resolve("users"));
    }

    /** The file that is locked by whoever has the database open. */
    @WithinStore
    public Path lockFile() {
        return root().resolve("lock");
    }

    private Path currentFile() {
        return root().resolve("current");
    }

    /** Directory and schema version in use. */
    @WithinStore
    public record Current(String directory, int version) {}

    /** What is in use; not found (exit 3) when there is no database here. */
    @WithinStore
    public Current current() {
        return states().get(0);
    }

    /** What was in use before, when it is still there. */
    @WithinStore
    public Optional<Current> aside() {
        return states().stream().skip(1).findFirst();
    }

    /** Whether there is a database here, and its {@code current} can be read. */
    boolean isReadable() {
        try {
            return exists() && !states().isEmpty();
        } catch (CrmException e) {
            return false;
        }
    }

    /** Usage error (exit 2) for a database in memory, which has no files. */
    @WithinStore
    public void requireDisk(String what) {
        if (inMemory()) {
            throw CrmException.usage("a database in memory cannot be " + what);
        }
    }

    /** Refuses (exit 1) when the disk has less room than a command needs. */
    @WithinStore
    public void requireRoom(long bytes) {
        long room = usableSpace();
        if (room < bytes) {
            throw CrmException.failed(
                            "only " + (room >> 20) + " MB are free where the database is; nothing was changed")
                    .hint("free at least " + (((bytes - room) >> 20) + 1) + " MB more there");
        }
    }

    /** The directory of a state. */
    @WithinStore
    public Folder folder(Current state) {
        return new Folder(root().resolve(state.directory()));
    }

    /** Damaged (exit 8) when files are missing without which the engine would not open a state, or open an old one. */
    @WithinStore
    public void requireState(Current state) {
        Path folder = folder(state).path();
        List<String> needed =
                new ArrayList<>(List.of("", "service.properties", "seg0", "log", "log/log.ctrl", "log/logmirror.ctrl"));
        firstLog(folder.resolve("log/log.ctrl")).ifPresent(needed::add);
        for (String file : needed) {
            if (!Files.exists(folder.resolve(file))) {
                throw CrmException.damaged(
                        "the database at " + this + " is damaged: " + folder.resolve(file) + " is missing");
            }
        }
    }

    /**
     * The log file in which recovery begins, from the engine's control file: after eight bytes the number of the file and
     * the place in it, four bytes each. Without that file the engine opens what it has and forgets what was committed.
     */
    private static Optional<String> firstLog(Path control) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(control))) {
            in.skipNBytes(Long.BYTES);
            int number = in.readInt();
            return number > 0 && number < 1 << 24 ? Optional.of("log/log" + number + ".dat") : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Refuses (exit 1) where not all of it can be written by this process. */
    @WithinStore
    public void requireWritable() {
        if (!inMemory() && !isWritable()) {
            throw CrmException.failed("the database at " + this + " cannot be written; nothing was changed")
                    .hint("check the permissions of the directory, and whether its disk is mounted read-only");
        }
    }

    /** Whether all of it can be written by this process. */
    @WithinStore
    public boolean isWritable() {
        Path state = folder(current()).path();
        return List.of(
                        root(),
                        lockFile(),
                        state,
                        state.resolve("log"),
                        state.resolve("log/log.ctrl"),
                        state.resolve("seg0"))
                .stream()
                .allMatch(path -> !Files.exists(path) || Files.isWritable(path));
    }

    /** The lines of {@code current}: the state in use, and the one aside, if there is one. */
    private List<Current> states() {
        if (!Files.exists(currentFile())) {
            if (!inMemory() && !NextState.states(this).isEmpty()) {
                throw CrmException.damaged(currentFile() + " is missing")
                        .hint("go back with: crm restore FILE; or begin anew with: crm init");
            }
            throw CrmException.missing("no database at " + this)
                    .hint("make one with: crm init" + " --db " + this + ", or name another with --db or CRM_DB");
        }
        try {
            return CurrentStates.parse(Files.readString(currentFile()))
                    .orElseThrow(() -> CrmException.damaged(currentFile() + " does not name the state in use"));
        } catch (IOException e) {
            throw CrmException.damaged("cannot read " + currentFile() + ": " + Folder.reason(e))
                    .because(e);
        }
    }

    /** Whether there is a database here. */
    public boolean exists() {
        return inMemory() || Files.exists(currentFile());
    }

    /** Makes the directory, private to its owner. */
    @WithinStore
    public void prepare() {
        new Folder(root()).make();
    }

    /** Makes a state the one in use, by one rename that also says which one stays aside. */
    @WithinStore
    public void switchTo(Current next, Optional<Current> aside) {
        write(currentFile(), CurrentStates.text(next, aside));
    }

    /** The address of a directory of this place for the database engine. */
    @WithinStore
    public String address(String directory) {
        return inMemory() ? name : addressOf(root().resolve(directory));
    }

    /** The address of a state in any directory, a copy for one. */
    @WithinStore
    public String addressOf(Path state) {
        return "directory:" + state + keys.attributes(state);
    }

    /** Room on the disk in bytes. */
    @WithinStore
    public long usableSpace() {
        try {
            return inMemory() ? Long.MAX_VALUE : Files.getFileStore(root()).getUsableSpace();
        } catch (IOException e) {
            throw CrmException.failed("cannot tell how much room the disk has: " + e.getMessage())
                    .because(e);
        }
    }

    /** Removes a directory of this place, if it is there. */
    @WithinStore
    public void remove(String directory) {
        new Folder(root().resolve(directory)).remove();
    }

    /** Writes a file of this place as a whole or not at all, and has it on the disk before it returns. */
    @WithinStore
    public void write(Path file, String text) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            Folder.makePrivate(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw CrmException.failed("cannot write " + file + ": " + Folder.reason(e))
                    .because(e);
        }
        Folder.forceNames(root());
    }

    @Override
    public String toString() {
        return inMemory() ? name.toLowerCase(Locale.ROOT) : root().toString();
    }
}
