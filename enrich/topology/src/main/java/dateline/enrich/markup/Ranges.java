package dateline.enrich.markup;

import java.util.Arrays;

/** Parts of an array, one behind the other. For one thread. */
final class Ranges {
    private int[] bounds = new int[64];
    private int size;

    /** The one part between two places. */
    static Ranges of(int start, int end) {
        Ranges ranges = new Ranges();
        ranges.add(start, end);
        return ranges;
    }

    /** Adds the part between two places that lie behind all that were added. */
    void add(int start, int end) {
        if (end > start) {
            if (size == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * size);
            }
            bounds[size++] = start;
            bounds[size++] = end;
        }
    }

    /** How many parts there are. */
    int count() {
        return size / 2;
    }

    int start(int part) {
        return bounds[2 * part];
    }

    int end(int part) {
        return bounds[2 * part + 1];
    }
}
