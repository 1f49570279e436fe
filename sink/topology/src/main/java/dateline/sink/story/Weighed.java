package dateline.sink.story;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A profile in which each feature weighs as much more as it is rarer, of length one. Immutable. */
final class Weighed {
    private final int[] features;
    private final float[] weights;

    private Weighed(int[] features, float[] weights) {
        this.features = features;
        this.weights = weights;
    }

    static Weighed of(Profile profile, Frequencies frequencies) {
        int[] features = new int[profile.size()];
        double[] weights = new double[profile.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] = profile.feature(i);
            weights[i] = profile.weight(i) * frequencies.rarity(features[i]);
        }
        return new Weighed(features, scaled(weights));
    }

    /**
     * What several say together. A feature's mean weight among those that have it counts by the root of their share, so
     * that what only some tell, a name or a place, does not fade as fast as a story grows.
     */
    static Weighed mean(List<Weighed> all) {
        int[] features = all.stream()
                .flatMapToInt(one -> IntStream.of(one.features))
                .sorted()
                .distinct()
                .toArray();
        double[] weights = new double[features.length];
        int[] having = new int[features.length];
        for (Weighed one : all) {
            int j = 0;
            for (int i = 0; i < one.features.length; i++) {
                while (features[j] < one.features[i]) {
                    j++;
                }
                weights[j] += one.weights[i];
                having[j]++;
            }
        }
        for (int j = 0; j < features.length; j++) {
            weights[j] /= Math.sqrt((double) having[j] * all.size());
        }
        return new Weighed(features, rounded(weights));
    }

    private static float[] scaled(double[] weights) {
        double square = 0;
        for (double weight : weights) {
            square += weight * weight;
        }
        double length = Math.max(1e-9, Math.sqrt(square));
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        return rounded(weights);
    }

    /** Half the memory, for hundreds of thousands of stories. */
    private static float[] rounded(double[] weights) {
        float[] rounded = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            rounded[i] = (float) weights[i];
        }
        return rounded;
    }

    /** The scalar product: for two profiles their cosine. */
    double similarity(Weighed other) {
        double product = 0;
        int j = 0;
        for (int i = 0; i < features.length; i++) {
            while (j < other.features.length && other.features[j] < features[i]) {
                j++;
            }
            if (j < other.features.length && other.features[j] == features[i]) {
                product += (double) weights[i] * other.weights[j];
            }
        }
        return product;
    }

    /** The same with so many of its features at most, those that weigh most; of equals those with the smaller hashes. */
    Weighed shortened(int most) {
        if (features.length <= most) {
            return this;
        }
        long[] ranks = new long[features.length];
        for (int i = 0; i < ranks.length; i++) {
            // Bits of positive floats are in the order of their values; the place counts backwards, as features go up.
            ranks[i] = (long) Float.floatToIntBits(weights[i]) << Integer.SIZE | ranks.length - 1 - i;
        }
        Arrays.sort(ranks);
        int[] places = IntStream.range(ranks.length - most, ranks.length)
                .map(rank -> ranks.length - 1 - (int) ranks[rank])
                .sorted()
                .toArray();
        int[] left = new int[most];
        float[] weightsLeft = new float[most];
        for (int i = 0; i < most; i++) {
            left[i] = features[places[i]];
            weightsLeft[i] = weights[places[i]];
        }
        return new Weighed(left, weightsLeft);
    }

    /** The features, in the order of their hashes. */
    int[] features() {
        return features.clone();
    }

    float weight(int place) {
        return weights[place];
    }
}
