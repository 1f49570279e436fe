package dateline.sink.duplicate;

import dateline.sink.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What of a text is looked up and compared. The shingles' hashes fall into {@value #BANDS} bands by their highest bits,
 * and the smallest of each band is its key: MinHash by one permutation. Two texts share the key of a band with the
 * probability of their Jaccard similarity. The bands lie in {@value #GROUPS} groups; one task owns all keys of a group.
 *
 * @param shingles to compare
 * @param keys the key of each band that is not empty, in the order of the bands
 */
public record Fingerprint(Shingles shingles, List<Long> keys) {
    /** How many keys a text has at most. */
    public static final int BANDS = 32;
    /**
     * Into how many groups the keys are parted. It bounds how many tasks can share the work, and is how many questions each
     * text costs; there are few, because the one task that gathers the stories bounds the stage sooner.
     */
    public static final int GROUPS = 4;

    private static final int RUN = 3;
    private static final int BAND_BITS = 5;
    private static final long NONE = Long.MAX_VALUE;

    public Fingerprint {
        keys = List.copyOf(keys);
    }

    /** That of a text. */
    public static Fingerprint of(String text) {
        List<String> words = Words.first(text, Shingles.MOST + RUN - 1);
        int count = Math.max(words.isEmpty() ? 0 : 1, words.size() - RUN + 1);
        int[] hashes = new int[count];
        long[] smallest = new long[BANDS];
        Arrays.fill(smallest, NONE);
        for (int i = 0; i < count; i++) {
            long hash = hash(words, i);
            hashes[i] = (int) hash;
            int band = (int) (hash >>> (Long.SIZE - BAND_BITS));
            // Without its sign bit, so that it compares as it would without sign within its band.
            smallest[band] = Math.min(smallest[band], hash & Long.MAX_VALUE);
        }
        return new Fingerprint(new Shingles(hashes), keys(smallest));
    }

    private static List<Long> keys(long[] smallest) {
        List<Long> keys = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            if (smallest[band] != NONE) {
                keys.add(band >= BANDS / 2 ? smallest[band] | Long.MIN_VALUE : smallest[band]);
            }
        }
        return keys;
    }

    /** The keys of one group. */
    public List<Long> keysOf(int group) {
        return keys.stream().filter(key -> group(key) == group).toList();
    }

    private static int group(long key) {
        return (int) (key >>> (Long.SIZE - BAND_BITS)) % GROUPS;
    }

    private static long hash(List<String> words, int from) {
        long hash = 0;
        for (int i = from; i < Math.min(words.size(), from + RUN); i++) {
            hash = mixed(hash * 31 + hash(words.get(i)));
        }
        return hash;
    }

    /** FNV-1a over UTF-16 units: the same on every machine and in every release. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
