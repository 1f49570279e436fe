package dateline.enrich.content;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers what names say. Each is one number, whose upper bits stand for the name and whose lower ones for what it
 * says, so that a look costs a single read of memory, however many sites' names are known; two names are taken for one
 * once in 2^53 looks, and nobody outside can tell which. Thread-safe.
 */
final class KnownNames {
    static final int UNKNOWN = -1;

    private static final int SLOT_BITS = 14;
    private static final long SAID = (1 << Hints.BITS) - 1;
    private static final long PRIME = 0x100000001B3L;
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final AtomicLongArray slots = new AtomicLongArray(2 << SLOT_BITS);
    private final long seed = new SecureRandom().nextLong();

    /** The number that stands for some names. */
    long key(String names) {
        long hash = seed;
        for (int i = 0; i < names.length(); i++) {
            hash = (hash ^ names.charAt(i)) * PRIME;
        }
        hash = (hash ^ hash >>> 32) * ODD;
        return (hash ^ hash >>> 29) & ~SAID;
    }

    /** What the names of a key say; {@link #UNKNOWN} where that is not remembered. */
    int said(long key) {
        int slot = slot(key);
        long entry = slots.getOpaque(slot);
        if (!isOf(entry, key)) {
            entry = slots.getOpaque(slot + 1);
        }
        return isOf(entry, key) ? (int) (entry & SAID) : UNKNOWN;
    }

    /** Remembers what names say, and forgets others for it where there is no room. */
    void put(long key, int said) {
        int slot = slot(key);
        slots.setOpaque(slot + 1, slots.getOpaque(slot));
        slots.setOpaque(slot, key | said);
    }

    private static boolean isOf(long entry, long key) {
        return entry != 0 && (entry & ~SAID) == key;
    }

    /** The first of the two slots of a key. */
    private static int slot(long key) {
        return (int) (key >>> (Long.SIZE - SLOT_BITS)) << 1;
    }
}
