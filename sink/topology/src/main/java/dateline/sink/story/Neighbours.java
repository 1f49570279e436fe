package dateline.sink.story;

import java.util.ArrayList;
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

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<Integer, List<Entry>> byFeature = new HashMap<>();

    /** A story with the features under which it is found. */
    private record Entry(Centre centre, List<Integer> keys) {}

    @Nullable
    Centre centre(String story) {
        Entry entry = entries.get(story);
        return entry == null ? null : entry.centre;
    }

    void put(Centre centre) {
        remove(centre.story());
        Entry entry = new Entry(centre, centre.mean().keys());
        entries.put(centre.story(), entry);
        entry.keys.forEach(
                key -> byFeature.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(entry));
    }

    void remove(String story) {
        Entry entry = entries.remove(story);
        if (entry != null) {
            entry.keys.forEach(key -> byFeature.computeIfPresent(key, (_, found) -> {
                found.removeIf(other -> other.centre.story().equals(story));
                return found.isEmpty() ? null : found;
            }));
        }
    }

    /** The stories that share most of the features, the ones with most first. */
    List<Centre> of(Weighed article) {
        Map<String, Integer> shared = new HashMap<>();
        for (int key : article.keys()) {
            List<Entry> found = byFeature.getOrDefault(key, List.of());
            if (found.size() <= MOST_OF_A_KEY) {
                found.forEach(entry -> shared.merge(entry.centre.story(), 1, Integer::sum));
            }
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
