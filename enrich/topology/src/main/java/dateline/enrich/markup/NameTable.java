package dateline.enrich.markup;

/** What is known of names of elements or attributes, looked up in markup that is not decoded yet. Thread-safe once filled. */
final class NameTable {
    /** A power of two, several times as many as there are names. */
    private static final int SLOTS = 512;

    private final String[] names = new String[SLOTS];
    private final int[] kinds = new int[SLOTS];

    /** Adds a kind, one bit, to some names in lower case that are parted by spaces. */
    NameTable with(int kind, String spaced) {
        for (String name : spaced.split(" ", -1)) {
            Bytes bytes = Bytes.of(name);
            int slot = slot(bytes, 0, name.length());
            names[slot] = name;
            kinds[slot] |= kind;
        }
        return this;
    }

    /** The kinds of the name that stands between two places, whatever its case; 0 where none is known. */
    int kind(Bytes page, int start, int end) {
        return end > start ? kinds[slot(page, start, end)] : 0;
    }

    /** Where a name is, or would be. */
    private int slot(Bytes page, int start, int end) {
        int slot =
                (end - start) * 31 + page.lower(start) * 7 + page.lower(end - 1) * 13 + page.lower((start + end) / 2);
        slot &= SLOTS - 1;
        while (names[slot] != null && !page.reads(names[slot], start, end)) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }
}
