package dateline.sink.story;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** What an article is about: features, each as a hash, and how much it weighs. Immutable. */
public final class Profile {
    static final Profile EMPTY = new Profile(new int[0], new float[0]);

    private static final int BYTES = Integer.BYTES + Float.BYTES;

    private final int[] features;
    private final float[] weights;

    private Profile(int[] features, float[] weights) {
        this.features = features;
        this.weights = weights;
    }

    /** That of a set of features. */
    static Profile of(Map<Integer, Float> weighted) {
        Map<Integer, Float> ordered = new TreeMap<>(weighted);
        int[] features = ordered.keySet().stream().mapToInt(feature -> feature).toArray();
        float[] weights = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            weights[i] = ordered.getOrDefault(features[i], 0f);
        }
        return new Profile(features, weights);
    }

    /** Reads what {@link #toBase64} wrote. */
    @JsonCreator
    static Profile ofBase64(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        int[] features = new int[bytes.remaining() / BYTES];
        float[] weights = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = bytes.getInt();
            weights[i] = bytes.getFloat();
        }
        return new Profile(features, weights);
    }

    /** The form in JSON: pairs of a big-endian integer and a float in Base64. */
    @JsonValue
    String toBase64() {
        ByteBuffer bytes = ByteBuffer.allocate(features.length * BYTES);
        for (int i = 0; i < features.length; i++) {
            bytes.putInt(features[i]).putFloat(weights[i]);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    int size() {
        return features.length;
    }

    /** The feature at a place; they stand in the order of their hashes. */
    int feature(int place) {
        return features[place];
    }

    float weight(int place) {
        return weights[place];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile that
                && Arrays.equals(features, that.features)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(features);
    }

    @Override
    public String toString() {
        return features.length + " features";
    }
}
