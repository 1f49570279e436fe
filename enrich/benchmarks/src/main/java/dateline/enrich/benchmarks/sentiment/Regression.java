package dateline.enrich.benchmarks.sentiment;

import dateline.enrich.sentiment.Features;
import dateline.enrich.sentiment.Genre;
import dateline.enrich.sentiment.LinearModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression by AdaGrad with an L2 penalty, over what is seen and over what the seen words mean; the mean
 * of the later passes is kept. Features that one example alone shows are not learnt. The same seed and examples give the
 * same weights. For one thread.
 */
final class Regression {
    static final int BITS = 21;

    private static final int LABELS = LinearModel.LABELS;
    private static final int PASSES = 16;
    private static final int FEWEST = 2;
    private static final float PENALTY = 40;
    private static final float MEANING_PENALTY = 16;
    private static final float RATE = 0.02f;

    private final Weights words = new Weights(LABELS << BITS, RATE);
    private final Weights meaning = new Weights(Genre.values().length * Meanings.SIZE * LABELS, RATE);
    private final int[] seen = new int[1 << BITS];
    private final int[] examples = new int[Genre.values().length];

    /** Learns, and folds what is learnt of meanings into the weights of the words' features. */
    static float[] train(List<Example> examples, Meanings meanings, long seed) {
        Regression regression = new Regression();
        examples.forEach(regression::count);
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(seed);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            order.forEach(regression::learn);
            if (pass >= PASSES / 2) {
                regression.words.keep(PASSES - PASSES / 2);
                regression.meaning.keep(PASSES - PASSES / 2);
            }
        }
        meanings.fold(regression.meaning.mean(), regression.words.mean(), BITS);
        return regression.words.mean();
    }

    private void count(Example example) {
        examples[example.genre()]++;
        Features features = example.features();
        for (int i = 0; i < features.size(); i++) {
            seen[bucket(features, i)]++;
        }
    }

    private void learn(Example example) {
        float[] errors = errors(example);
        Features features = example.features();
        for (int i = 0; i < features.size(); i++) {
            int bucket = bucket(features, i);
            if (seen[bucket] >= FEWEST) {
                words.step(bucket, errors, features.value(i), PENALTY / seen[bucket]);
            }
        }
        float penalty = MEANING_PENALTY / examples[example.genre()];
        for (int i = 0; i < Meanings.SIZE; i++) {
            meaning.step(example.genre() * Meanings.SIZE + i, errors, example.meaning()[i], penalty);
        }
    }

    private float[] errors(Example example) {
        double[] scores = Scores.of(words.now(), BITS, example.features());
        meaning.add(example.genre() * Meanings.SIZE, example.meaning(), scores);
        double[] odds = Scores.odds(scores, 1);
        float[] errors = new float[LABELS];
        for (int label = 0; label < LABELS; label++) {
            errors[label] = (float) odds[label] - (label == example.label() ? 1 : 0);
        }
        return errors;
    }

    private static int bucket(Features features, int index) {
        return LinearModel.bucket(features.key(index), BITS);
    }
}
