package crm.exchange.file;

import crm.value.CrmException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that can be read more than once: the one that was named or, for standard input and pipes, a private temporary
 * copy that goes when this is closed.
 *
 * @param file what to read
 * @param name what messages call it
 * @param temporary whether the file is such a copy
 */
record Source(Path file, String name, boolean temporary) implements Closeable {
    /** The file of a path; {@code -} is the given stream. */
    static Source of(Path path, InputStream stdin) throws IOException {
        if (path.toString().equals("-")) {
            return copied(stdin, "standard input");
        }
        String name = Optional.ofNullable(path.getFileName()).orElse(path).toString();
        if (!Files.exists(path)) {
            throw CrmException.missing("no file " + path).nearest(name, siblings(path));
        }
        if (Files.isDirectory(path)) {
            throw CrmException.usage(path + " is a directory").hint("name the file in it");
        }
        if (!Files.isReadable(path)) {
            throw CrmException.failed("no permission to read " + path).hint("chmod u+r, or ask its owner");
        }
        if (Files.isRegularFile(path)) {
            return new Source(path, name, false).checked(path.toString());
        }
        try (InputStream in = Files.newInputStream(path)) {
            return copied(in, path.toString()); // a device or pipe has no name of its own that tells anything
        }
    }

    /** A file that lies packed in another one, unpacked into a private temporary copy. */
    static Source unpacked(InputStream in, String name) throws IOException {
        return copied(in, name);
    }

    /** The same file, for somebody who is not to delete it. */
    Source borrowed() {
        return new Source(file, name, false);
    }

    /** Deletes the file if it is a temporary copy. */
    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(file);
        }
    }

    private static Source copied(InputStream in, String name) throws IOException {
        Source copy = new Source(Files.createTempFile("crm-", ".in"), name, true);
        try (OutputStream out = Files.newOutputStream(copy.file)) {
            in.transferTo(out);
            return copy.checked(name);
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private Source checked(String called) throws IOException {
        if (Files.size(file) == 0) {
            throw CrmException.invalid(called + " is empty")
                    .hint("nothing was read; was it exported to another place?");
        }
        return this;
    }

    private static List<String> siblings(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent) || !Files.isReadable(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.limit(1000).map(file -> file.getFileName().toString()).toList();
        }
    }
}
