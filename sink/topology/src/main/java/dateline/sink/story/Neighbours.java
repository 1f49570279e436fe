package dateline.sink.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stories that an article may belong to by the features that weigh most in both, so that a search takes as
 * long among a million articles as among thousands. For one thread.
 */
final class Neighbours {
    /** A feature that more stories share tells none of them apart. */
    private static final int MOST_OF_A_KEY = 300;

    private static final int MOST = 12;

    private final Map<String, Centre> centres = new HashMap<>();
    private final Postings postings = new Postings();

    @Nullable
    Centre centre(String story) {
        return centres.get(story);
    }

    void put(Centre centre) {
        remove(centre.story());
        centres.put(centre.story(), centre);
        for (int key : centre.mean().keys()) {
            postings.add(key, centre);
        }
    }

    void remove(String story) {
        Centre centre = centres.remove(story);
        if (centre != null) {
            for (int key : centre.mean().keys()) {
                postings.remove(key, centre);
            }
        }
    }

    /** The stories that share most of the features, the ones with most first. */
    List<Centre> of(Weighed article) {
        Map<String, Integer> shared = new HashMap<>();
        for (int key : article.keys()) {
            postings.of(key, MOST_OF_A_KEY).forEach(centre -> shared.merge(centre.story(), 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(entry -> centre(entry.getKey()))
                .filter(Objects::nonNull)
                .toList();
    }
}
