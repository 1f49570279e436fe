package dateline.sink.story;

import static dateline.sink.Articles.NOON;
import static dateline.sink.Articles.somewhere;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Article;
import dateline.sink.revision.Revisions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private static final String HARBOUR =
            "Two cargo ships collided in thick fog near the southern breakwater of the port";
    private static final String ELECTION =
            "Voters queued before dawn as ballots ran out and the commission extended polls";
    private static final String TRIAL =
            "Prosecutors accused the banker of laundering bribes through a chain of galleries";

    private final InMemory shelf = new InMemory();
    private int second;

    @Test
    void forgetsStoriesWhereThereAreTooManyTheLongestUntouchedFirst() {
        Stories stories = new Stories(shelf, Duration.ofDays(3), 2, _ -> {});
        String harbour = place(stories, "a", HARBOUR);
        String election = place(stories, "b", ELECTION);
        assertThat(place(stories, "c", HARBOUR)).isEqualTo(harbour);

        String trial = place(stories, "d", TRIAL);
        place(stories, "e", TRIAL);

        assertThat(shelf.clusters).containsOnlyKeys(harbour, trial);
        assertThat(place(stories, "f", HARBOUR)).isEqualTo(harbour);
        assertThat(place(stories, "g", ELECTION)).isNotEqualTo(election);
    }

    private @Nullable String place(Stories stories, String page, String text) {
        Article article = somewhere("https://news.example/" + page, text, text + ".", second++);
        Instant time = NOON.plusSeconds(second);
        return stories.place(Report.of(Revisions.first(article), time), time.toEpochMilli());
    }

    /** Keeps stories in maps. */
    private static final class InMemory implements StoryShelf {
        private final Map<String, Cluster> clusters = new HashMap<>();
        private final Map<String, String> places = new HashMap<>();

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
}
