package dateline.enrich.benchmarks.sentiment;

import dateline.enrich.sentiment.Features;
import dateline.enrich.sentiment.LinearModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression by AdaGrad with an L2 penalty; the mean of the later passes is kept. The same seed and
 * examples give the same weights. For one thread.
 */
final class Regression {
    static final int BITS = 20;

    private static final int LABELS = LinearModel.LABELS;
    private static final int PASSES = 8;
    private static final float PENALTY = 8;
    private static final float RATE = 0.02f;
    private static final float START = 0.01f;

    private final float[] weights = new float[LABELS << BITS];
    private final float[] squares = new float[LABELS << BITS];
    private final float[] mean = new float[LABELS << BITS];
    private final int[] seen = new int[1 << BITS];

    static float[] train(List<Example> examples, long seed) {
        Regression regression = new Regression();
        regression.count(examples);
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(seed);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            order.forEach(regression::learn);
            if (pass >= PASSES / 2) {
                regression.keep(PASSES - PASSES / 2);
            }
        }
        return regression.mean;
    }

    private void count(List<Example> examples) {
        for (Example example : examples) {
            Features features = example.features();
            for (int i = 0; i < features.size(); i++) {
                seen[bucket(features, i)]++;
            }
        }
    }

    private void learn(Example example) {
        float[] errors = errors(example);
        Features features = example.features();
        for (int i = 0; i < features.size(); i++) {
            int bucket = bucket(features, i);
            for (int label = 0; label < LABELS; label++) {
                step(bucket * LABELS + label, errors[label] * features.value(i), PENALTY / seen[bucket]);
            }
        }
    }

    /** A feature's penalty is spread over the examples that show it. */
    private void step(int at, float slope, float penalty) {
        float gradient = slope + penalty * weights[at];
        squares[at] += gradient * gradient;
        weights[at] -= RATE * gradient / (float) Math.sqrt(squares[at] + START);
    }

    private float[] errors(Example example) {
        double[] odds = Scores.odds(Scores.of(weights, BITS, example.features()), 1);
        float[] errors = new float[LABELS];
        for (int label = 0; label < LABELS; label++) {
            errors[label] = (float) odds[label] - (label == example.label() ? 1 : 0);
        }
        return errors;
    }

    private void keep(int passes) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += weights[i] / passes;
        }
    }

    private static int bucket(Features features, int index) {
        return LinearModel.bucket(features.key(index), BITS);
    }
}
