package dateline.sink.story;

import java.util.Arrays;

/**
 * How many articles have a feature, for millions of features: a hash table with open addressing. For one thread.
 */
final class Frequencies {
    /** Articles that were never seen, so that the first ones are not judged by each other alone. */
    private static final int IMAGINED = 500;

    private static final int SMALLEST = 1 << 10;

    private int[] features = new int[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int used;
    private int articles;

    /** Counts an article's features in, or out where the change is −1. */
    void add(Profile profile, int change) {
        articles += change;
        for (int i = 0; i < profile.size(); i++) {
            int slot = slot(profile.feature(i));
            if (counts[slot] == 0 && features[slot] != profile.feature(i)) {
                features[slot] = profile.feature(i);
                used++;
            }
            counts[slot] = Math.max(0, counts[slot] + change);
            growWhereFull();
        }
    }

    /** How rare a feature is: the logarithm of all articles by those that have it. */
    double rarity(int feature) {
        return Math.log((double) (articles + IMAGINED) / (counts[slot(feature)] + 1));
    }

    private int slot(int feature) {
        int slot = feature & (features.length - 1);
        while (features[slot] != feature && (features[slot] != 0 || counts[slot] != 0)) {
            slot = (slot + 1) & (features.length - 1);
        }
        return slot;
    }

    /** Features that no article has any more are left out as the table grows. */
    private void growWhereFull() {
        if (used * 2 < features.length) {
            return;
        }
        int[] oldFeatures = features;
        int[] oldCounts = counts;
        long living = Arrays.stream(oldCounts).filter(count -> count > 0).count();
        int size = Math.max(SMALLEST, Integer.highestOneBit((int) Math.max(1, living)) * 4);
        features = new int[size];
        counts = new int[size];
        used = 0;
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldFeatures[i]);
                features[slot] = oldFeatures[i];
                counts[slot] = oldCounts[i];
                used++;
            }
        }
    }
}
