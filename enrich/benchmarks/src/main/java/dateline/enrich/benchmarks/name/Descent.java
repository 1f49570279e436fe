package dateline.enrich.benchmarks.name;

import dateline.enrich.name.Lattice;
import dateline.enrich.name.Tags;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One run of stochastic gradient descent with a rate of its own for each weight (AdaGrad). Words are hidden now and then,
 * so that the model learns to do without them. For one thread.
 */
final class Descent {
    private static final int COUNT = Tags.COUNT;
    private static final float NEGLIGIBLE = 0.004f;
    /** A text that the model is hardly wrong about is looked at in one of {@value #SELDOM} rounds. */
    private static final double SETTLED = 0.02;

    private static final int SELDOM = 3;

    private final ChainTrainer.Settings settings;
    private final List<Sequence> sequences;
    private final Random random;
    private final double[] errors;
    private final float[] weights;
    private final float[] squares;
    private final float[] sums;
    private final float[] transitions = new float[COUNT * COUNT];
    private final float[] transitionSquares = new float[COUNT * COUNT];
    private final float[] transitionSums = new float[COUNT * COUNT];
    private final Lattice lattice = new Lattice(transitions);
    private int noted;

    Descent(List<Sequence> sequences, int features, ChainTrainer.Settings settings, long seed) {
        this.settings = settings;
        this.sequences = sequences;
        random = new Random(seed);
        errors = new double[sequences.size()];
        Arrays.fill(errors, Double.POSITIVE_INFINITY);
        weights = new float[features * COUNT];
        squares = new float[features * COUNT];
        sums = new float[features * COUNT];
    }

    /** Learns in so many rounds as the settings say. */
    Descent run() {
        List<Integer> order = new java.util.ArrayList<>(
                IntStream.range(0, sequences.size()).boxed().toList());
        for (int round = 0; round < settings.rounds(); round++) {
            Collections.shuffle(order, random);
            for (int at : order) {
                if (errors[at] > SETTLED || random.nextInt(SELDOM) == 0) {
                    errors[at] = learn(sequences.get(at));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "round %d: error %.4f%n",
                    round + 1,
                    Arrays.stream(errors).average().orElse(0));
            if (round >= settings.rounds() / 2) {
                note();
            }
        }
        return this;
    }

    /** Notes the weights as they are now; the model has the mean of those of the later rounds. */
    private void note() {
        noted++;
        add(weights, sums);
        add(transitions, transitionSums);
    }

    private static void add(float[] from, float[] to) {
        for (int at = 0; at < to.length; at++) {
            to[at] += from[at];
        }
    }

    /** The weights, as their mean over the later rounds: of each feature one for each tag. */
    float[] weights() {
        return mean(sums);
    }

    /** The weights of each pair of tags, as their mean over the later rounds. */
    float[] transitions() {
        return mean(transitionSums);
    }

    private float[] mean(float[] all) {
        float[] mean = all.clone();
        for (int at = 0; at < mean.length; at++) {
            mean[at] /= noted;
        }
        return mean;
    }

    private double learn(Sequence sequence) {
        int size = sequence.size();
        boolean[] hidden = new boolean[size];
        for (int i = 0; i < size; i++) {
            hidden[i] = random.nextFloat() < settings.hidden();
        }
        float[] scores = scores(sequence, hidden);
        double[] pairs = new double[COUNT * COUNT];
        lattice.refresh();
        double[] model = lattice.likelihoods(scores, size, pairs, 1);
        double[] truth = truth(sequence, scores, pairs);
        double error = 0;
        for (int i = 0; i < size; i++) {
            error += update(sequence, i, hidden[i], model, truth);
        }
        if (error > NEGLIGIBLE) {
            updateTransitions(pairs, sequence.weight());
        }
        return error;
    }

    private float[] scores(Sequence sequence, boolean[] hidden) {
        float[] scores = new float[sequence.size() * COUNT];
        for (int i = 0; i < sequence.size(); i++) {
            int[] features = sequence.features(i);
            for (int at = sequence.start(i, hidden[i]); at < features.length; at++) {
                int row = features[at] * COUNT;
                if (row >= 0) {
                    for (int tag = 0; tag < COUNT; tag++) {
                        scores[i * COUNT + tag] += weights[row + tag];
                    }
                }
            }
        }
        return scores;
    }

    /** How likely each tag is given what is allowed; takes its pairs from the sums. */
    private double[] truth(Sequence sequence, float[] scores, double[] pairs) {
        if (sequence.isLabelledThroughout()) {
            return labelled(sequence, pairs);
        }
        float[] masked = scores.clone();
        for (int at = 0; at < masked.length; at++) {
            if (!sequence.allows(at / COUNT, at % COUNT)) {
                masked[at] = Float.NEGATIVE_INFINITY;
            }
        }
        return lattice.likelihoods(masked, sequence.size(), pairs, -1);
    }

    private static double[] labelled(Sequence sequence, double[] pairs) {
        double[] truth = new double[sequence.size() * COUNT];
        int before = -1;
        for (int i = 0; i < sequence.size(); i++) {
            int tag = sequence.onlyTag(i);
            truth[i * COUNT + tag] = 1;
            if (before >= 0) {
                pairs[before * COUNT + tag]--;
            }
            before = tag;
        }
        return truth;
    }

    private double update(Sequence sequence, int i, boolean hidden, double[] model, double[] truth) {
        float[] gradient = new float[COUNT];
        float most = 0;
        for (int tag = 0; tag < COUNT; tag++) {
            gradient[tag] = (float) (model[i * COUNT + tag] - truth[i * COUNT + tag]) * sequence.weight();
            most = Math.max(most, Math.abs(gradient[tag]));
        }
        if (most < NEGLIGIBLE) {
            return most;
        }
        int[] features = sequence.features(i);
        for (int at = sequence.start(i, hidden); at < features.length; at++) {
            if (features[at] >= 0) {
                update(features[at] * COUNT, gradient);
            }
        }
        return most;
    }

    private void update(int row, float[] gradient) {
        for (int tag = 0; tag < COUNT; tag++) {
            int at = row + tag;
            float step = gradient[tag] + settings.decay() * weights[at];
            squares[at] += step * step;
            weights[at] -= settings.rate() * step / (float) Math.sqrt(squares[at] + 1e-6f);
        }
    }

    private void updateTransitions(double[] pairs, float weight) {
        for (int at = 0; at < pairs.length; at++) {
            float step = (float) pairs[at] * weight;
            if (step != 0) {
                transitionSquares[at] += step * step;
                transitions[at] -= settings.rate() * step / (float) Math.sqrt(transitionSquares[at] + 1e-6f);
            }
        }
    }
}
