package crm.store.engine;

import crm.store.WithinStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A SHA-256 over values, each with its kind and length in front, so that no two lists of values give the same bytes.
 * Numbers are taken with four decimals, as the database keeps them. Not for several threads.
 */
@WithinStore
public final class Sha256 {
    /** Length of a digest in bytes. */
    public static final int LENGTH = 32;

    private static final int DECIMALS = 4;

    private final MessageDigest digest;
    private byte[] bytes = new byte[1024];
    private int size;

    /** A digest of nothing so far. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether nothing was added since the last digest. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Adds bytes without kind or length. */
    public Sha256 raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    /** Adds a number. */
    public Sha256 add(long number) {
        room(9);
        bytes[size++] = 'L';
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (number >>> shift);
        }
        return this;
    }

    /** Adds a value as rows hold it; null is a value of its own. */
    public Sha256 add(Object value) {
        if (value == null) {
            return raw(new byte[] {'0'});
        } else if (value instanceof String text) {
            return text(text);
        } else if (value instanceof Long number) {
            return add(number.longValue());
        } else if (value instanceof BigDecimal number) {
            return part(
                    'N',
                    number.setScale(DECIMALS, RoundingMode.DOWN).unscaledValue().toByteArray());
        } else if (value instanceof LocalDate day) {
            return add(day.toEpochDay());
        } else if (value instanceof Instant moment) {
            return add(moment.getEpochSecond()).add(moment.getNano());
        } else if (value instanceof Boolean flag) {
            return add(flag ? 1 : 0);
        } else if (value instanceof List<?> tags) {
            return text(Cells.joined(tags));
        }
        throw new IllegalArgumentException("a value of " + value.getClass());
    }

    private Sha256 text(String text) {
        return part('S', text.getBytes(StandardCharsets.UTF_8));
    }

    private Sha256 part(char kind, byte[] more) {
        room(3 + more.length);
        bytes[size++] = (byte) kind;
        bytes[size++] = (byte) (more.length >>> 8);
        bytes[size++] = (byte) more.length;
        if (more.length >= 1 << 16) {
            add(more.length);
        }
        return raw(more);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** The digest of what was added; begins anew. */
    public byte[] digest() {
        digest.update(bytes, 0, size);
        size = 0;
        return digest.digest();
    }

    /** The same in hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(digest());
    }
}
