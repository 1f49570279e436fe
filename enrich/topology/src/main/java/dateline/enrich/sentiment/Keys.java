package dateline.enrich.sentiment;

/** A small set of numbers. Where it is too full it may take a number for new that it has had. For one thread. */
final class Keys {
    /** A power of two, several times as many as a sentence has features. */
    private static final int SLOTS = 4096;

    private static final int PROBES = 8;

    private final int[] slots = new int[SLOTS];

    /** Adds a number; whether it was new. */
    boolean add(int key) {
        for (int i = 0; i < PROBES; i++) {
            int at = (key + i) & (SLOTS - 1);
            if (slots[at] == key) {
                return false;
            }
            if (slots[at] == 0) {
                slots[at] = key;
                return true;
            }
        }
        return true;
    }
}
