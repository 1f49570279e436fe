package dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Article;
import dateline.sink.events.ArticleEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final Copies COPIES = new Copies(20_260_301, 40);

    @Test
    void findsCopiesAndNothingElse() {
        Map<String, String> found = found(COPIES.articles());

        long right = found.entrySet().stream()
                .filter(entry -> Objects.equals(COPIES.originals().get(entry.getKey()), entry.getValue()))
                .count();
        assertThat((double) right / found.size()).as("precision").isGreaterThanOrEqualTo(0.98);
        assertThat((double) right / COPIES.originals().size())
                .as("recall, missed: %s", missed(found))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void marksTheSameInWhateverOrderTheyCome() {
        Map<String, String> inOrder = found(COPIES.articles());

        assertThat(differences(inOrder, found(COPIES.shuffled(1)))).isEmpty();
        assertThat(differences(inOrder, found(COPIES.articles().reversed()))).isEmpty();
    }

    private static Set<String> differences(Map<String, String> one, Map<String, String> other) {
        return COPIES.kinds().keySet().stream()
                .filter(id -> !Objects.equals(one.get(id), other.get(id)))
                .map(id -> id + " " + COPIES.kinds().get(id) + ": " + one.get(id) + ", " + other.get(id))
                .collect(Collectors.toSet());
    }

    /** What was said last of each copy: the id of its original. */
    private static Map<String, String> found(List<Article> articles) {
        Map<String, String> found = new TreeMap<>();
        try (SinkDriver sink = new SinkDriver(new SimpleMeterRegistry())) {
            sink.take(articles);
            for (ArticleEvent event : sink.lastEvents().values()) {
                if (event.originalArticle() != null) {
                    found.put(event.article().id(), event.originalArticle());
                }
            }
        }
        return found;
    }

    private static Map<String, Long> missed(Map<String, String> found) {
        return COPIES.originals().keySet().stream()
                .filter(id -> !found.containsKey(id))
                .collect(Collectors.groupingBy(
                        id -> COPIES.kinds().getOrDefault(id, ""), LinkedHashMap::new, Collectors.counting()));
    }
}
