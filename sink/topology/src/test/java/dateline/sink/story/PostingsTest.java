package dateline.sink.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private static final int MOST = 40;

    private final Postings postings = new Postings();

    @Test
    void holdsWhatAMapOfListsHolds() {
        Random chance = new Random(7);
        List<Centre> centres =
                IntStream.range(0, 50).mapToObj(PostingsTest::centre).toList();
        Map<Integer, List<Centre>> expected = new HashMap<>();
        for (int step = 0; step < 50_000; step++) {
            int feature = chance.nextInt(400) * 0x10001 * (chance.nextBoolean() ? 1 : -1);
            List<Centre> held = expected.computeIfAbsent(feature, _ -> new ArrayList<>());
            Centre centre = centres.get(chance.nextInt(centres.size()));
            if (held.remove(centre)) {
                postings.remove(feature, centre);
            } else {
                held.add(centre);
                postings.add(feature, centre);
            }
        }

        assertThat(expected)
                .hasSizeGreaterThan(500)
                .allSatisfy((feature, held) -> assertThat(postings.of(feature, MOST))
                        .containsExactlyInAnyOrderElementsOf(held.size() > MOST ? List.of() : held));
    }

    @Test
    void knowsNothingOfWhatItNeverGot() {
        postings.remove(1, centre(0));

        assertThat(postings.of(1, MOST)).isEmpty();
    }

    private static Centre centre(int number) {
        return new Centre("s" + number, Weighed.mean(List.of()), Instant.EPOCH, Instant.EPOCH, 0);
    }
}
