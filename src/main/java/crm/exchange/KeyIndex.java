package crm.exchange;

/**
 * Which record has a key: 64-bit hashes and ids side by side, 12 bytes an entry, so that millions fit a small heap. A hit
 * may be wrong once in billions; whoever must be sure looks at the record.
 */
final class KeyIndex {
    private static final int INITIAL = 1 << 10;
    private static final int LARGEST = 1 << 28;

    private long[] keys = new long[INITIAL];
    private int[] ids = new int[INITIAL];
    private int size;

    /** The id of the first record that was put under a key; 0 when there is none. */
    long get(long key) {
        int at = place(keys, key);
        return keys[at] == 0 ? 0 : Math.abs((long) ids[at]);
    }

    /** Whether several records were put under a key. */
    boolean isShared(long key) {
        int at = place(keys, key);
        return keys[at] != 0 && ids[at] < 0;
    }

    /** Puts a record under a key. */
    void put(long key, long id) {
        int at = place(keys, key);
        if (keys[at] != 0) {
            int known = Math.abs(ids[at]);
            ids[at] = known == id ? ids[at] : -known;
            return;
        }
        keys[at] = key;
        ids[at] = Math.toIntExact(id);
        if (++size * 4L > keys.length * 3L) {
            grow();
        }
    }

    /** Adds one to the count under a key, and returns the new count. */
    int count(long key) {
        int at = place(keys, key);
        if (keys[at] == 0) {
            put(key, 1);
            return 1;
        }
        return ++ids[at];
    }

    private static int place(long[] table, long key) {
        int mask = table.length - 1;
        int at = (int) (key ^ (key >>> 32)) & mask;
        while (table[at] != 0 && table[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        if (keys.length >= LARGEST) {
            throw new IllegalStateException("more keys than fit: " + size);
        }
        long[] more = new long[keys.length * 2];
        int[] moreIds = new int[more.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int at = place(more, keys[i]);
                more[at] = keys[i];
                moreIds[at] = ids[i];
            }
        }
        keys = more;
        ids = moreIds;
    }
}
