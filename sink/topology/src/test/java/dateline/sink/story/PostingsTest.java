package dateline.sink.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private static final int STORIES = 300;
    private static final int KEYS = 14;
    private static final int LIMIT = 20;

    private final Postings postings = new Postings(KEYS);

    @Test
    void findsTheStoriesThatWereFiledLast() {
        Random chance = new Random(7);
        Map<Integer, int[]> filed = new LinkedHashMap<>();
        for (int step = 0; step < 20_000; step++) {
            int story = chance.nextInt(STORIES);
            if (filed.remove(story) == null) {
                filed.put(story, features(chance));
                postings.add(story, filed.get(story));
            } else {
                postings.remove(story);
            }
        }

        Map<Integer, List<Integer>> expected = new HashMap<>();
        filed.forEach((story, features) -> IntStream.of(features)
                .forEach(feature -> expected.computeIfAbsent(feature, _ -> new ArrayList<>())
                        .add(story)));
        assertThat(expected)
                .hasSizeGreaterThan(100)
                .anySatisfy((_, stories) -> assertThat(stories).hasSizeGreaterThan(LIMIT))
                .allSatisfy((feature, stories) -> assertThat(postings.of(feature, LIMIT))
                        .containsExactly(
                                stories.reversed().stream().limit(LIMIT).toArray(Integer[]::new)));
    }

    @Test
    void knowsNothingOfWhatItNeverGot() {
        postings.remove(1);

        assertThat(postings.of(1, LIMIT)).isEmpty();
    }

    /** A few are in most stories; many differ in the upper half of their bits alone. */
    private static int[] features(Random chance) {
        return IntStream.generate(() -> (int) (200 * chance.nextDouble() * chance.nextDouble()) * 0x10001)
                .distinct()
                .limit(chance.nextInt(KEYS + 1))
                .toArray();
    }
}
