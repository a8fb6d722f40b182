package crm.store.place;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Puts the SHA-256 of everything written, in hexadecimal, in the place of the last 64 bytes, which the writer leaves for
 * it. So any later change of the file shows, wherever it is.
 */
final class SealedOutput extends FilterOutputStream {
    /** How many bytes the seal has. */
    static final int SEAL = 64;

    private final MessageDigest digest = digest();
    private byte[] held = new byte[0];

    SealedOutput(OutputStream out) {
        super(out);
    }

    /** The digest that is used. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The seal as it stands in the file. */
    static byte[] seal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(held.length + length);
        all.write(held);
        all.write(bytes, offset, length);
        byte[] now = all.toByteArray();
        int safe = Math.max(0, now.length - SEAL);
        digest.update(now, 0, safe);
        out.write(now, 0, safe);
        held = Arrays.copyOfRange(now, safe, now.length);
    }

    /** Writes the seal; nothing may be written any more. */
    void finish() throws IOException {
        out.write(seal(digest));
        out.flush();
    }
}
