package dateline.sink.benchmarks;

import dateline.sink.story.Cluster;
import dateline.sink.story.StoryShelf;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stories in memory. */
final class MemoryShelf implements StoryShelf {
    private final Map<String, Cluster> clusters = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /** Forgets all, and says how many stories that were. */
    int clear() {
        int stories = clusters.size();
        clusters.clear();
        places.clear();
        return stories;
    }

    @Override
    public @Nullable Cluster cluster(String story) {
        return clusters.get(story);
    }

    @Override
    public void put(Cluster cluster) {
        clusters.put(cluster.id(), cluster);
    }

    @Override
    public void remove(String story) {
        clusters.remove(story);
    }

    @Override
    public void forEach(Consumer<Cluster> visitor) {
        clusters.values().forEach(visitor);
    }

    @Override
    public @Nullable String storyOf(String article) {
        return places.get(article);
    }

    @Override
    public void assign(String article, String story) {
        places.put(article, story);
    }

    @Override
    public void unassign(String article) {
        places.remove(article);
    }
}
