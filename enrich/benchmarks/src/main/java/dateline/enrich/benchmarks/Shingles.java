package dateline.enrich.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the multiset of its runs of four words, by which the public article-extraction benchmark compares texts.
 *
 * @param words letters, digits and underscores; all else parts them
 * @param counts how often each run occurs; a text of fewer than four words is one run
 * @param total all runs
 */
record Shingles(List<String> words, Map<List<String>, Integer> counts, int total) {
    private static final int LENGTH = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    static Shingles of(String text) {
        List<String> words = words(text);
        Map<List<String>, Integer> counts = new HashMap<>();
        int total = words.isEmpty() ? 0 : Math.max(1, words.size() - LENGTH + 1);
        for (int i = 0; i < total; i++) {
            counts.merge(words.subList(i, Math.min(words.size(), i + LENGTH)), 1, Integer::sum);
        }
        return new Shingles(words, counts, total);
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** How many runs both texts have. */
    int common(Shingles other) {
        return counts.entrySet().stream()
                .mapToInt(run -> Math.min(run.getValue(), other.counts.getOrDefault(run.getKey(), 0)))
                .sum();
    }
}
