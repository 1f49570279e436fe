package dateline.sink.duplicate;

import java.util.Arrays;

/**
 * How much of the shorter of two texts stands in the longer one.
 *
 * @param containment the share of the shorter one's shingles that the longer one has, 0 to 1
 * @param spread the share of the shorter one's eight parts that have at least one of them, 0 to 1
 * @param shingles how many the shorter one has
 */
public record Resemblance(double containment, double spread, int shingles) {
    private static final int PARTS = 8;
    private static final int FEWEST_SHINGLES = 6;

    /** Most of the text is there: a copy, though cut or with a new beginning. */
    private static final double MOST = 0.5;
    /** Where three in ten words are replaced, a third of all runs of three words survive. */
    private static final double REWORKED = 0.2;
    /** What survives such a revision lies all over the text; a quotation that two reports share does not. */
    private static final double EVERYWHERE = 0.75;

    /** That of two texts, whichever is longer. */
    public static Resemblance of(Shingles one, Shingles other) {
        return one.size() <= other.size() ? within(one, other.sorted()) : within(other, one.sorted());
    }

    private static Resemblance within(Shingles shorter, int[] longer) {
        int common = 0;
        int parts = 0;
        for (int i = 0; i < shorter.size(); i++) {
            if (Arrays.binarySearch(longer, shorter.at(i)) >= 0) {
                common++;
                parts |= 1 << (i * PARTS / shorter.size());
            }
        }
        int of = Math.max(1, shorter.size());
        return new Resemblance(
                (double) common / of, (double) Integer.bitCount(parts) / Math.min(PARTS, of), shorter.size());
    }

    /** Whether one of them is a copy of the other. */
    public boolean isCopy() {
        if (shingles < FEWEST_SHINGLES) {
            return containment == 1;
        }
        return (spread >= EVERYWHERE && containment >= REWORKED) || (spread >= MOST && containment >= MOST);
    }
}
