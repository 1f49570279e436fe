package dateline.enrich.benchmarks.sentiment;

import dateline.enrich.sentiment.Features;
import dateline.enrich.sentiment.Genre;
import dateline.enrich.sentiment.LinearModel;
import dateline.enrich.sentiment.Sight;
import java.util.HashMap;
import java.util.Map;

/**
 * Sees the words of features by what they mean, so that what is learnt of a word is told of words like it, those too that no
 * example holds. Immutable.
 */
final class Meanings {
    /** How many numbers tell what is seen of a target. */
    static final int SIZE = Sight.values().length * Vectors.DIMENSIONS;

    private static final int WORDS = 30_000;
    private static final float STRENGTH = 0.5f;
    private static final int LABELS = LinearModel.LABELS;

    private final Vectors vectors;
    private final Map<Integer, Word> words = new HashMap<>();

    /** A word seen so. */
    private record Word(String word, Sight sight, Genre genre) {}

    Meanings(Vectors vectors) {
        this.vectors = vectors;
        for (Genre genre : Genre.values()) {
            for (Sight sight : Sight.values()) {
                vectors.words().stream()
                        .limit(WORDS)
                        .forEach(word -> words.put(sight.key(word, genre), new Word(word, sight, genre)));
            }
        }
    }

    /** The sum of what the words mean, for each sight. */
    float[] of(Features features) {
        float[] sums = new float[SIZE];
        for (int i = 0; i < features.size(); i++) {
            Word word = words.get(features.key(i));
            if (word != null) {
                add(vectors.of(word.word()).orElseThrow(), word.sight(), sums);
            }
        }
        return sums;
    }

    private static void add(float[] vector, Sight sight, float[] sums) {
        int from = sight.number() * Vectors.DIMENSIONS;
        for (int i = 0; i < vector.length; i++) {
            sums[from + i] += STRENGTH * vector[i];
        }
    }

    /** Adds to the weights of each word's features what its meaning says. */
    void fold(float[] meaning, float[] weights, int bits) {
        words.forEach((key, word) -> fold(meaning, word, weights, LinearModel.bucket(key, bits)));
    }

    private void fold(float[] meaning, Word word, float[] weights, int bucket) {
        float[] vector = vectors.of(word.word()).orElseThrow();
        int from = word.genre().number() * SIZE + word.sight().number() * Vectors.DIMENSIONS;
        for (int i = 0; i < vector.length; i++) {
            for (int label = 0; label < LABELS; label++) {
                weights[bucket * LABELS + label] += STRENGTH * vector[i] * meaning[(from + i) * LABELS + label];
            }
        }
    }
}
