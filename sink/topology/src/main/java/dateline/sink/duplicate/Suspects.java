package dateline.sink.duplicate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Picks, from all that share keys with a text, those that are worth a comparison. Pure functions. */
public final class Suspects {
    /** A text that is copied with three in ten words replaced shares two keys or more in 99 of 100 cases. */
    private static final int BANDS = 2;

    /** Keys that everybody has say less: a phrase of the day stands in texts that have nothing else in common. */
    private static final int COMMON_BANDS = 4;

    private static final int MOST = 2 * Bucket.HALF;

    /** Two that arrive at once may each have seen half of what they share. */
    private static final long AT_ONCE = 5_000;

    private Suspects() {}

    /** The answers of two groups as one. */
    public static List<Hit> merged(List<Hit> hits, List<Hit> more) {
        Map<Appearance, Hit> all = new TreeMap<>();
        hits.forEach(hit -> all.put(hit.other(), hit));
        more.forEach(hit -> all.merge(hit.other(), hit, Hit::with));
        return List.copyOf(all.values());
    }

    /**
     * The articles to compare with: those with most keys in common, of equals the earliest.
     *
     * @param arrived when the text itself was looked at, in milliseconds of the wall clock
     */
    public static List<Appearance> of(List<Hit> hits, long arrived) {
        return hits.stream()
                .filter(hit -> isLikely(hit, arrived))
                .sorted(Comparator.comparingInt(Hit::bands).reversed().thenComparing(Hit::other))
                .limit(MOST)
                .map(Hit::other)
                .toList();
    }

    private static boolean isLikely(Hit hit, long arrived) {
        int unseen = Math.abs(hit.arrived() - arrived) < AT_ONCE ? 1 : 0;
        return hit.bands() + unseen >= (hit.rare() > 0 ? BANDS : COMMON_BANDS);
    }
}
