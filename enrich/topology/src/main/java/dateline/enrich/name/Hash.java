package dateline.enrich.name;

/** Mixes numbers into one of 32 bits, the same on every machine. */
final class Hash {
    private Hash() {}

    static int of(CharSequence text) {
        return of(text, 0, text.length());
    }

    static int of(CharSequence text, int start, int end) {
        int hash = 0x811C_9DC5;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x0100_0193;
        }
        return finish(hash);
    }

    static int mix(int one, int other) {
        return finish(one * 0x9E37_79B1 ^ Integer.rotateLeft(other * 0x85EB_CA6B, 13));
    }

    private static int finish(int hash) {
        int h = hash;
        h ^= h >>> 15;
        h *= 0x2C1B_3C6D;
        h ^= h >>> 13;
        return h;
    }
}
