package dateline.enrich.place;

import java.util.Arrays;

/** Numbers by 64-bit hashes, in two arrays. Full after as many entries as it has room for. */
final class HashTable {
    private final long[] hashes;
    private final int[] values;

    /** A table with room for fewer entries than a power of two. */
    HashTable(int capacity) {
        hashes = new long[capacity];
        values = new int[capacity];
        Arrays.fill(values, -1);
    }

    /** Sets the number of a hash and returns the one that it had; −1: none. */
    int put(long hash, int value) {
        int slot = slot(hash);
        int before = values[slot];
        hashes[slot] = hash;
        values[slot] = value;
        return before;
    }

    /** The number of a hash; −1: none. */
    int find(long hash) {
        return values[slot(hash)];
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ (hash >>> 32)) & (hashes.length - 1);
        while (values[slot] >= 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }
}
