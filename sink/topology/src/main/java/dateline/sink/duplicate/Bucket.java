package dateline.sink.duplicate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The texts that share one key: of many, the {@value #HALF} that appeared first and the {@value #HALF} that appeared
 * last. Which those are does not depend on the order in which they came.
 *
 * @param sightings the earliest first
 */
public record Bucket(List<Sighting> sightings) {
    static final int HALF = 8;

    /** That of nobody. */
    public static final Bucket EMPTY = new Bucket(List.of());

    public Bucket {
        sightings = List.copyOf(sightings);
    }

    /** The same with one more, or with a later look at one that it has. */
    public Bucket with(Sighting sighting) {
        List<Sighting> all = new ArrayList<>(sightings);
        all.removeIf(other -> isSame(other, sighting));
        all.add(sighting);
        all.sort(Comparator.comparing(Sighting::appearance));
        if (all.size() > 2 * HALF) {
            all.remove(HALF);
        }
        return new Bucket(all);
    }

    private static boolean isSame(Sighting one, Sighting other) {
        return one.appearance().article().equals(other.appearance().article());
    }

    /** The texts of others that appeared within a window of an article's. */
    public List<Hit> others(Appearance article, Duration window) {
        int rare = sightings.size() < 2 * HALF ? 1 : 0;
        return sightings.stream()
                .filter(sighting -> !sighting.appearance().article().equals(article.article()))
                .filter(sighting -> Math.abs(sighting.appearance().at() - article.at()) <= window.toMillis())
                .map(sighting -> new Hit(sighting.appearance(), sighting.arrived(), 1, rare))
                .toList();
    }

    /** The same without those that were kept before a moment. */
    public Bucket since(long moment) {
        return sightings.stream().allMatch(sighting -> sighting.kept() >= moment)
                ? this
                : new Bucket(sightings.stream()
                        .filter(sighting -> sighting.kept() >= moment)
                        .toList());
    }

    /** Whether nobody is left. */
    public boolean isEmpty() {
        return sightings.isEmpty();
    }
}
