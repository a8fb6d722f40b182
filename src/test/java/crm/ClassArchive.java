package crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The archive of classes with which {@code bin/crm} starts fast, made once for all tests of the packaged program. */
final class ClassArchive {
    /** A cache directory that holds it; not to be changed. Made at the first use. */
    static final Path CACHE = make();

    private ClassArchive() {}

    private static Path make() {
        try {
            Path cache = Files.createTempDirectory(Files.createDirectories(Path.of("target", "archives")), "cache")
                    .toAbsolutePath();
            ProcessBuilder launcher = new ProcessBuilder(Path.of("bin", "crm").toString()).inheritIO();
            launcher.environment().put("CRM_CDS", "make");
            launcher.environment().put("XDG_CACHE_HOME", cache.toString());
            int exit = launcher.start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("bin/crm with CRM_CDS=make ended with " + exit);
            }
            return cache;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
