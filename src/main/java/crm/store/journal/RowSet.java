package crm.store.journal;

import crm.model.Row;
import crm.store.WithinStore;
import crm.store.engine.Sha256;
import java.util.Map;
import java.util.TreeMap;

/**
 * The versions of one kind of record that a change set made, as one digest: blocks of neighbouring ids, each digested in
 * the order of ids. A block whose rows were changed after it was closed is digested again from the database at the end.
 */
@WithinStore
public final class RowSet {
    private static final int BLOCK_BITS = 10;

    /** The prime 2^61 - 1: sums over it tell which one row differs. */
    public static final long PRIME = (1L << 61) - 1;

    private final RowDigest digests;
    private final long number;
    private final TreeMap<Long, Block> blocks = new TreeMap<>();

    private static final class Block {
        private final TreeMap<Long, byte[]> rows = new TreeMap<>();
        private byte[] closed = new byte[0];
        private boolean again;
        private long total;
        private long weighted;

        private boolean isClosed() {
            return closed.length > 0;
        }
    }

    /**
     * One digest of all rows, and two sums of the rows' digests that tell which row differs when only one does.
     *
     * @param made the digest, in hexadecimal; empty when there are no rows
     * @param total the sum of the rows' digests
     * @param weighted the sum of the same, each times its id
     */
    public record Total(String made, long total, long weighted) {}

    /** Reads rows of the kind with ids in a range that the change set made. */
    @FunctionalInterface
    public interface Reader {
        Iterable<Row> rows(long from, long to);
    }

    /** No rows yet. */
    public RowSet(RowDigest digests, long number) {
        this.digests = digests;
        this.number = number;
    }

    /** Takes the digest of a row of a change set that is being verified. */
    public void put(long id, byte[] digest) {
        block(id).rows.put(id, digest);
    }

    /** Takes a row as the change set has made it. */
    public void put(long id, Map<String, Object> values) {
        Block block = block(id);
        if (!block.again) {
            if (block.isClosed()) {
                block.again = true;
            } else {
                block.rows.put(id, digests.of(id, number, values));
            }
        }
    }

    /** A row that the change set itself had made is gone again. */
    public void remove(long id) {
        Block block = block(id);
        block.again |= block.isClosed();
        block.rows.remove(id);
    }

    /** Rows around this id are to be read from the database at the end. */
    public void readAgain(long id) {
        Block block = block(id);
        block.again = true;
        block.rows.clear();
    }

    /** Keeps no more than a digest of the rows below an id, for those who put rows in the order of their ids. */
    public void closeBefore(long id) {
        for (Block block :
                blocks.headMap(id >> BLOCK_BITS, false).descendingMap().values()) {
            if (block.isClosed()) {
                return;
            }
            close(block);
        }
    }

    private Block block(long id) {
        return blocks.computeIfAbsent(id >> BLOCK_BITS, any -> new Block());
    }

    private static void close(Block block) {
        if (block.again || block.rows.isEmpty()) {
            return;
        }
        Sha256 sha = new Sha256();
        block.rows.forEach((id, digest) -> {
            sha.add((long) id).raw(digest);
            long word = word(digest);
            block.total = (block.total + word) % PRIME;
            block.weighted = (block.weighted + times(word, id)) % PRIME;
        });
        block.closed = sha.digest();
        block.rows.clear();
    }

    /** The digest of all of them; blocks that need it are read once more. */
    public Total total(Reader reader) {
        Sha256 all = new Sha256();
        long total = 0;
        long weighted = 0;
        for (Map.Entry<Long, Block> entry : blocks.entrySet()) {
            Block block = entry.getValue();
            if (block.again) {
                block = new Block();
                long low = entry.getKey() << BLOCK_BITS;
                for (Row row : reader.rows(low, low + (1L << BLOCK_BITS) - 1)) {
                    block.rows.put(row.id(), digests.of(row.id(), number, row.values()));
                }
            }
            if (!block.isClosed()) {
                close(block);
            }
            if (block.isClosed()) {
                all.add(entry.getKey().longValue()).raw(block.closed);
                total = (total + block.total) % PRIME;
                weighted = (weighted + block.weighted) % PRIME;
            }
        }
        return new Total(all.isEmpty() ? "" : all.hex(), total, weighted);
    }

    /** The first bits of a digest as a number below the prime. */
    static long word(byte[] digest) {
        long word = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            word = (word << 8) | (digest[i] & 0xff);
        }
        return (word >>> 3) % PRIME;
    }

    /** The number that times another gives this one, modulo the prime; by Fermat's little theorem. */
    public static long quotient(long product, long factor) {
        long power = 1;
        long base = factor;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            power = (left & 1) == 1 ? times(power, base) : power;
            base = times(base, base);
        }
        return times(product, power);
    }

    /** A product modulo the prime. */
    static long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long sum = (low & PRIME) + ((low >>> 61) | (high << 3));
        return sum >= PRIME ? sum - PRIME : sum;
    }
}
