package dateline.enrich.benchmarks.name;

import dateline.enrich.name.Observation;
import java.util.Arrays;
import java.util.List;

/** A text as numbers: the features of each word and the tags that it may have. */
final class Sequence {
    private final int[][] features;
    private final int[] lexical;
    private final int[] allowed;
    private final float weight;
    private final boolean labelledThroughout;

    Sequence(List<Observation> seen, int[] allowed, float weight) {
        features = seen.stream().map(Observation::features).toArray(int[][]::new);
        lexical = seen.stream().mapToInt(Observation::lexical).toArray();
        this.allowed = allowed;
        this.weight = weight;
        labelledThroughout = Arrays.stream(allowed).allMatch(tags -> Integer.bitCount(tags) == 1);
    }

    int size() {
        return features.length;
    }

    int[] features(int word) {
        return features[word];
    }

    /** The first feature of a word that is seen where the word itself is hidden. */
    int start(int word, boolean hidden) {
        return hidden ? lexical[word] : 0;
    }

    boolean allows(int word, int tag) {
        return (allowed[word] & 1 << tag) != 0;
    }

    /** The tag of a word that may have but one. */
    int onlyTag(int word) {
        return Integer.numberOfTrailingZeros(allowed[word]);
    }

    /** How much it counts. */
    float weight() {
        return weight;
    }

    boolean isLabelledThroughout() {
        return labelledThroughout;
    }
}
