package dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LatticeTest {
    private static final int SIZE = 3;

    private final Random random = new Random(1);
    private final float[] transitions = random(Tags.COUNT * Tags.COUNT);
    private final float[] scores = random(SIZE * Tags.COUNT);

    private float[] random(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void agreesWithTryingEveryWay() {
        double[] likelihoods = new double[SIZE * Tags.COUNT];
        int[] best = new int[SIZE];
        double most = Double.NEGATIVE_INFINITY;
        double all = 0;
        for (int code = 0; code < Tags.COUNT * Tags.COUNT * Tags.COUNT; code++) {
            int[] tags = {code % Tags.COUNT, code / Tags.COUNT % Tags.COUNT, code / Tags.COUNT / Tags.COUNT};
            double score = score(tags);
            all += Math.exp(score);
            for (int i = 0; i < SIZE; i++) {
                likelihoods[i * Tags.COUNT + tags[i]] += Math.exp(score);
            }
            best = score > most ? tags : best;
            most = Math.max(most, score);
        }

        Lattice lattice = new Lattice(transitions);

        assertThat(lattice.best(scores, SIZE)).isEqualTo(best);
        double[] found = lattice.likelihoods(scores, SIZE);
        for (int i = 0; i < likelihoods.length; i++) {
            assertThat(found[i]).isCloseTo(likelihoods[i] / all, within(1e-6));
        }
    }

    private double score(int[] tags) {
        double score = 0;
        int before = Tags.OUTSIDE;
        for (int i = 0; i < SIZE; i++) {
            if (!Tags.follows(before, tags[i])) {
                return Double.NEGATIVE_INFINITY;
            }
            score += transitions[before * Tags.COUNT + tags[i]] + scores[i * Tags.COUNT + tags[i]];
            before = tags[i];
        }
        return Tags.mayEnd(before) ? score : Double.NEGATIVE_INFINITY;
    }
}
