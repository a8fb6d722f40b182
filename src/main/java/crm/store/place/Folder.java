package crm.store.place;

import crm.store.WithinStore;
import crm.value.CrmException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory with all that is in it, private to its owner.
 *
 * @param path where it is
 */
@WithinStore
public record Folder(Path path) {
    /** Its files in the order of their names, as paths relative to it; empty when it is not there. */
    public List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .map(path::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    /** How many bytes its files have. */
    public long size() {
        long bytes = 0;
        for (Path file : files()) {
            try {
                bytes += Files.size(path.resolve(file));
            } catch (IOException e) {
                throw failed("read", e);
            }
        }
        return bytes;
    }

    /** Makes it, private to its owner, with the directories above it. */
    public Folder make() {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        } catch (UnsupportedOperationException e) {
            // A file system without POSIX permissions has its own way to keep things private.
        } catch (IOException e) {
            throw failed("make", e);
        }
        return this;
    }

    /** Copies its files to another folder, whose files and directories are private to their owner. */
    public void copyTo(Folder other) {
        for (Path file : files()) {
            Path target = other.place(file);
            try {
                Files.copy(path.resolve(file), target);
                makePrivate(target);
            } catch (IOException e) {
                throw CrmException.failed("cannot copy " + path.resolve(file) + " to " + target + ": " + reason(e))
                        .hint("free at least " + ((size() >> 20) + 1) + " MB there")
                        .because(e);
            }
        }
    }

    /** Where a file of it belongs, after making the directories on the way. */
    Path place(Path file) {
        Path target = path.resolve(file).normalize();
        if (!target.startsWith(path) || target.equals(path)) {
            throw CrmException.damaged("a file may not be called " + file);
        }
        Path folder = path;
        make();
        for (Path part : path.relativize(target.getParent())) {
            if (!part.toString().isEmpty()) {
                folder = folder.resolve(part);
                new Folder(folder).make();
            }
        }
        return target;
    }

    /** Only its owner may read or write the file. */
    public static void makePrivate(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException e) {
            // A file system without POSIX permissions has its own way to keep things private.
        }
    }

    /** Has the operating system put all of it on the disk, so that a failing power supply cannot take it back. */
    void force() {
        try {
            for (Path file : files()) {
                try (FileChannel channel = FileChannel.open(path.resolve(file), StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
            try (Stream<Path> all = Files.walk(path)) {
                all.filter(Files::isDirectory).forEach(Folder::forceNames);
            }
        } catch (IOException e) {
            throw failed("write", e);
        }
    }

    /** The same for the names in one directory, where the system can do that. */
    static void forceNames(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems cannot open a directory: there the names are as safe as the system makes them.
        }
    }

    /** Removes it and all that is in it, if it is there. */
    public void remove() {
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
            throw failed("remove", e);
        }
    }

    private CrmException failed(String verb, IOException e) {
        return CrmException.failed("cannot " + verb + " " + path + ": " + reason(e))
                .because(e);
    }

    /** What a file operation says went wrong, without the path it happened to. */
    public static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof NoSuchFileException) {
            return "it is not there";
        }
        String said = e instanceof java.nio.file.FileSystemException system ? system.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
