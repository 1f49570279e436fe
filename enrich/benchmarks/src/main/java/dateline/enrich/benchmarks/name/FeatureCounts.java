package dateline.enrich.benchmarks.name;

import java.util.Arrays;

/** Counts numbers, then gives those that are frequent enough small numbers of their own. For one thread. */
final class FeatureCounts {
    private int[] keys = new int[1 << 16];
    private int[] values = new int[1 << 16];
    private int size;

    void add(int key) {
        int slot = slot(key);
        if (values[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        values[slot]++;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /** Numbers those counted at least so often; the result has them in the order of their numbers. */
    int[] number(int least) {
        int[] numbered = new int[size];
        int next = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (values[slot] > 0) {
                boolean kept = values[slot] >= least && keys[slot] != 0;
                values[slot] = kept ? next + 1 : -1;
                if (kept) {
                    numbered[next++] = keys[slot];
                }
            }
        }
        return Arrays.copyOf(numbered, next);
    }

    /** The number of one of them; negative: it has none. */
    int numberOf(int key) {
        int value = values[slot(key)];
        return value > 0 ? value - 1 : Integer.MIN_VALUE / 64;
    }

    private int slot(int key) {
        int slot = ((key * 0x9E37_79B9) >>> 4) & (keys.length - 1);
        while (values[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
