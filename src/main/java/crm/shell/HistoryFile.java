package crm.shell;

import crm.cli.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Where the lines of a person are kept: {@code $XDG_STATE_HOME/crm/history}, readable by nobody else. */
final class HistoryFile {
    private HistoryFile() {}

    /** The file, made when it is not there; none when it cannot be made, for then nothing is kept. */
    static Optional<Path> of(Environment environment) {
        String home = environment.variable("HOME", System.getProperty("user.home"));
        Path state = Path.of(environment.variable(
                "XDG_STATE_HOME", Path.of(home, ".local", "state").toString()));
        Path file = state.resolve("crm").resolve("history");
        try {
            boolean posix = Files.getFileStore(existing(state)).supportsFileAttributeView("posix");
            if (!Files.exists(file) && posix) {
                Files.createDirectories(
                        file.getParent(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(file);
            }
            return Files.isWritable(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException cannotKeep) {
            return Optional.empty();
        }
    }

    private static Path existing(Path path) {
        Path there = path.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
