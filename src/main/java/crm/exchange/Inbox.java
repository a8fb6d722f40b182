package crm.exchange;

import crm.exchange.file.Rejects;
import crm.model.Row;
import crm.model.TakenFiles;
import crm.store.records.RecordStore;
import crm.value.CrmException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a directory, each taken once: its name, size and digest are remembered in the same transaction as what came
 * of it, so that an undo forgets it too.
 */
final class Inbox {
    private static final Pattern UNFINISHED =
            Pattern.compile("(?i).*(\\.(tmp|part|partial|crdownload|filepart|swp)|~)");

    private final Path directory;
    private final Consumer<String> notes;

    /** A file as it was found. */
    record Waiting(Path path, String name, long bytes, FileTime time, String digest) {}

    /**
     * The inbox of a directory.
     *
     * @param notes is told which files are left out, and why
     * @throws CrmException missing, when there is no such directory
     */
    Inbox(Path directory, Consumer<String> notes) {
        if (!Files.isDirectory(directory)) {
            throw CrmException.missing("no directory " + directory).hint("make it, or name another one");
        }
        this.directory = directory;
        this.notes = notes;
    }

    /** The files that were not taken before, by name. */
    List<Waiting> waiting(RecordStore store) {
        List<Waiting> waiting = new ArrayList<>();
        try {
            for (Path path : files()) {
                waiting(store, path).ifPresent(waiting::add);
            }
        } catch (IOException e) {
            throw CrmException.failed(directory + " cannot be read: " + e.getMessage())
                    .because(e);
        }
        return waiting;
    }

    /**
     * Remembers that a file was taken.
     *
     * @throws CrmException conflict, when it changed while it was read
     */
    void taken(RecordStore store, Waiting file) {
        try {
            if (!isAsItWas(file)) {
                throw CrmException.conflict(file.name() + " changed while it was read")
                        .hint("nothing of it was kept; try again");
            }
        } catch (IOException e) {
            throw CrmException.failed(file.path() + " cannot be read: " + e.getMessage())
                    .because(e);
        }
        store.insert(Row.draft(TakenFiles.TYPE)
                .with(TakenFiles.NAME, file.name())
                .with(TakenFiles.BYTES, file.bytes())
                .with(TakenFiles.DIGEST, file.digest()));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private Optional<Waiting> waiting(RecordStore store, Path path) throws IOException {
        String name = path.getFileName().toString();
        if (UNFINISHED.matcher(name).matches()) {
            return leftOut(name, "it is not finished");
        }
        if (!Files.isReadable(path)) {
            return Optional.of(new Waiting(path, name, 0, FileTime.fromMillis(0), "")); // said when it is to be read
        }
        long bytes = Files.size(path);
        FileTime time = Files.getLastModifiedTime(path);
        if (bytes == 0) {
            return leftOut(name, "it is empty");
        }
        if (Rejects.isOne(path)) {
            return leftOut(name, "rows that were rejected or held are imported by name");
        }
        Waiting file = new Waiting(path, name, bytes, time, digest(path));
        if (!isAsItWas(file)) {
            return leftOut(name, "it is being written");
        }
        return isTaken(store, file) ? leftOut(name, "it was taken before") : Optional.of(file);
    }

    private Optional<Waiting> leftOut(String name, String why) {
        notes.accept(name + " is left out: " + why);
        return Optional.empty();
    }

    private static boolean isTaken(RecordStore store, Waiting file) {
        return store.having(TakenFiles.TYPE, TakenFiles.DIGEST, file.digest()).stream()
                .anyMatch(row -> row.require(TakenFiles.NAME).equals(file.name())
                        && row.require(TakenFiles.BYTES) == file.bytes());
    }

    private static boolean isAsItWas(Waiting file) throws IOException {
        return Files.size(file.path()) == file.bytes()
                && Files.getLastModifiedTime(file.path()).equals(file.time());
    }

    private static String digest(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[1 << 16];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
