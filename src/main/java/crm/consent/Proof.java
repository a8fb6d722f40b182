package crm.consent;

import crm.value.CrmException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What proves a consent: a text as it is, or a file by its name and digest, so that another file is told from it. */
final class Proof {
    private Proof() {}

    /** The proof as it is kept: {@code form.pdf sha256:...} where the text names a file. */
    static String of(String given) {
        try {
            Path file = Path.of(given);
            return Files.isRegularFile(file) ? file.getFileName() + " sha256:" + digest(file) : given;
        } catch (InvalidPathException e) {
            return given;
        } catch (IOException e) {
            throw CrmException.failed("cannot read " + given).because(e);
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
