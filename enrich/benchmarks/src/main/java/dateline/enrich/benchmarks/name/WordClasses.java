package dateline.enrich.benchmarks.name;

import dateline.enrich.name.Lexicon;
import dateline.enrich.text.Text;
import dateline.enrich.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Finds classes of words that stand beside the same words: the neighbours of each word, weighed by how much more often
 * they meet than by chance, are reduced to a few dimensions, in which words are then grouped. For one thread.
 */
final class WordClasses {
    private static final int NEIGHBOURS = 2000;
    private static final int LEAST = 3;
    private static final int DIMENSIONS = 60;
    private static final int ROUNDS = 12;

    private final Map<String, int[]> counts = new HashMap<>();
    private final List<List<String>> lines = new ArrayList<>();
    private final Random random;

    WordClasses(long seed) {
        random = new Random(seed);
    }

    void add(Text text) {
        List<String> line =
                text.tokens().stream().map(Token::word).map(Lexicon::form).toList();
        line.forEach(word -> counts.computeIfAbsent(word, _ -> new int[1])[0]++);
        lines.add(line);
    }

    void tell(Lexicon.Builder builder) {
        List<String> words = counts.entrySet().stream()
                .filter(entry -> entry.getValue()[0] >= LEAST)
                .sorted(Map.Entry.<String, int[]>comparingByValue(Comparator.comparingInt(count -> -count[0]))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> ids = new HashMap<>();
        words.forEach(word -> ids.put(word, ids.size()));
        float[][] vectors = new Reduction(meetings(ids), 4 * (NEIGHBOURS + 1), DIMENSIONS, random).rows();
        int[] fine = new Groups(vectors, 1000, ROUNDS, random).numbers();
        int[] middle = new Groups(vectors, 256, ROUNDS, random).numbers();
        int[] coarse = new Groups(vectors, 64, ROUNDS, random).numbers();
        for (int i = 0; i < words.size(); i++) {
            builder.classify(words.get(i), fine[i] + 1, middle[i] + 1, coarse[i] + 1);
        }
    }

    /** For each word how often it meets each of the most frequent ones at each of four places. */
    private List<Map<Integer, Float>> meetings(Map<String, Integer> ids) {
        List<Map<Integer, Float>> meetings = new ArrayList<>();
        ids.forEach((word, id) -> meetings.add(new HashMap<>()));
        int[] places = {-2, -1, 1, 2};
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                Integer id = ids.get(line.get(i));
                for (int place = 0; place < places.length && id != null; place++) {
                    int column = place * (NEIGHBOURS + 1) + neighbour(line, i + places[place], ids);
                    meetings.get(id).merge(column, 1f, Float::sum);
                }
            }
        }
        return meetings;
    }

    private static int neighbour(List<String> line, int i, Map<String, Integer> ids) {
        if (i < 0 || i >= line.size()) {
            return 0;
        }
        int id = ids.getOrDefault(line.get(i), NEIGHBOURS);
        return Math.min(id + 1, NEIGHBOURS);
    }
}
