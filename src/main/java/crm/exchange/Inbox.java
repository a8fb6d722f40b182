package crm.exchange;

import crm.model.Row;
import crm.model.TakenFiles;
import crm.store.RecordStore;
import crm.value.CrmException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    private static final Pattern REJECTS = Pattern.compile(".*-rejects(-\\d+)?\\.csv");

    private final RecordStore store;
    private final Consumer<String> notes;

    /** One file as it was found. */
    private record Found(Path path, String name, long bytes, FileTime time) {}

    /**
     * An inbox of a store.
     *
     * @param notes is told which files are left out, and why
     */
    Inbox(RecordStore store, Consumer<String> notes) {
        this.store = store;
        this.notes = notes;
    }

    /**
     * Gives each file that was not taken before, by name.
     *
     * @throws CrmException when there is no such directory, or a file changes while it is read
     */
    void each(Path directory, Consumer<Path> taker) {
        if (!Files.isDirectory(directory)) {
            throw CrmException.missing("no directory " + directory).hint("make it, or name another one");
        }
        try {
            for (Path path : files(directory)) {
                take(path, taker);
            }
        } catch (IOException e) {
            throw CrmException.failed(directory + " cannot be read: " + e.getMessage())
                    .because(e);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void take(Path path, Consumer<Path> taker) throws IOException {
        String name = path.getFileName().toString();
        Optional<String> why = UNFINISHED.matcher(name).matches()
                ? Optional.of("it is not finished")
                : REJECTS.matcher(name).matches()
                        ? Optional.of("rejected rows are imported by name")
                        : Optional.empty();
        Found found = found(path, name);
        if (found.bytes() == 0) {
            why = Optional.of("it is empty");
        }
        if (why.isPresent()) {
            notes.accept(name + " is left out: " + why.get());
            return;
        }
        String digest = digest(path);
        if (!found(path, name).equals(found)) {
            notes.accept(name + " is left out: it is being written");
            return;
        }
        if (isTaken(found, digest)) {
            notes.accept(name + " is left out: it was taken before");
            return;
        }
        taker.accept(path);
        if (!found(path, name).equals(found)) {
            throw CrmException.conflict(name + " changed while it was read").hint("nothing was kept; try again");
        }
        store.insert(Row.draft(TakenFiles.TYPE)
                .with(TakenFiles.NAME, name)
                .with(TakenFiles.BYTES, found.bytes())
                .with(TakenFiles.DIGEST, digest));
    }

    private boolean isTaken(Found found, String digest) {
        return store.having(TakenFiles.TYPE, TakenFiles.DIGEST, digest).stream()
                .anyMatch(row -> row.require(TakenFiles.NAME).equals(found.name())
                        && row.require(TakenFiles.BYTES) == found.bytes());
    }

    private static Found found(Path path, String name) throws IOException {
        return new Found(path, name, Files.size(path), Files.getLastModifiedTime(path));
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
