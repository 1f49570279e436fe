package dateline.sink.story;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stories that an article may belong to by the features that weigh most in both, so that a search takes as
 * long among a million articles as among thousands. For one thread.
 */
final class Neighbours {
    /** By how many of its features a story, or an article, is found. */
    private static final int KEYS = 14;

    /** Of the stories that share a feature, those that changed last are looked at. */
    private static final int MOST_OF_A_KEY = 100;

    private static final int MOST = 12;
    private static final int SMALLEST = 64;

    /** Each story has a number, that of one which is gone if there is any. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final Deque<Integer> free = new ArrayDeque<>();
    private final Postings postings = new Postings(KEYS);
    private @Nullable Centre[] centres = new Centre[SMALLEST];
    private float[] shared = new float[SMALLEST];

    /** What the features weigh in an article that it shares with a story. */
    private record Candidate(float shared, Centre centre) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::shared)
                .reversed()
                .thenComparing(candidate -> candidate.centre.story());
    }

    @Nullable
    Centre centre(String story) {
        Integer number = numbers.get(story);
        return number == null ? null : centres[number];
    }

    void put(Centre centre) {
        remove(centre.story());
        int number = free.isEmpty() ? numbers.size() : free.pop();
        if (number == centres.length) {
            centres = Arrays.copyOf(centres, 2 * number);
            shared = new float[2 * number];
        }
        numbers.put(centre.story(), number);
        centres[number] = centre;
        postings.add(number, centre.mean().shortened(KEYS).features());
    }

    void remove(String story) {
        Integer number = numbers.remove(story);
        if (number != null) {
            postings.remove(number);
            centres[number] = null;
            free.push(number);
        }
    }

    /** The stories with which it shares what weighs most in it, the best first. */
    List<Centre> of(Weighed article) {
        PriorityQueue<Candidate> best = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());
        for (int number : sharing(article)) {
            Centre centre = centres[number];
            Candidate worst = best.peek();
            // Most share next to nothing, so most end here.
            if (centre != null && (best.size() < MOST || worst == null || shared[number] >= worst.shared)) {
                best.add(new Candidate(shared[number], centre));
                if (best.size() > MOST) {
                    best.remove();
                }
            }
            shared[number] = 0;
        }
        return best.stream().sorted(Candidate.BEST_FIRST).map(Candidate::centre).toList();
    }

    /** The numbers of those that share any feature; weighs what they share. */
    private int[] sharing(Weighed article) {
        Weighed keys = article.shortened(KEYS);
        int[] features = keys.features();
        int[] found = new int[features.length * MOST_OF_A_KEY];
        int count = 0;
        for (int i = 0; i < features.length; i++) {
            for (int number : postings.of(features[i], MOST_OF_A_KEY)) {
                if (shared[number] == 0) {
                    found[count] = number;
                    count++;
                }
                shared[number] += keys.weight(i);
            }
        }
        return Arrays.copyOf(found, count);
    }
}
