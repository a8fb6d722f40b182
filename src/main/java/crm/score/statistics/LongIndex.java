package crm.score.statistics;

import java.util.Arrays;

/** Numbers ids from 0 in the order in which they are first seen; open addressing, without boxing. */
public final class LongIndex {
    private static final int FIRST_SLOTS = 1024;

    private long[] keys = new long[FIRST_SLOTS / 2];
    private int[] slots = new int[FIRST_SLOTS];
    private int size;

    /** The number of an id, given now when it has none yet. */
    public int add(long id) {
        int slot = slot(id);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == keys.length) {
            grow();
            slot = slot(id);
        }
        keys[size] = id;
        slots[slot] = ++size;
        return size - 1;
    }

    /** The number of an id, or -1 when it was never added. */
    public int find(long id) {
        return slots[slot(id)] - 1;
    }

    /** The id with that number. */
    public long id(int number) {
        return keys[number];
    }

    /** How many ids there are. */
    public int size() {
        return size;
    }

    private int slot(long id) {
        int mask = slots.length - 1;
        int slot = (int) ((id * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(keys[i])] = i + 1;
        }
    }
}
