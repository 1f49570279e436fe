package dateline.enrich.benchmarks.name;

import dateline.enrich.name.Lattice;
import dateline.enrich.name.Lexicon;
import dateline.enrich.name.NameModel;
import dateline.enrich.name.Observation;
import dateline.enrich.name.Tags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Learns a linear-chain conditional random field by stochastic gradient descent with a rate of its own for each weight.
 * Where a text's labels are partial it learns from the sum of all that they allow. Words are hidden now and then, so
 * that the model learns to do without them. For one thread.
 */
final class ChainTrainer {
    private static final int COUNT = Tags.COUNT;
    private static final float NEGLIGIBLE = 0.004f;
    /** A text that the model is hardly wrong about is looked at in one of {@value #SELDOM} rounds. */
    private static final double SETTLED = 0.02;

    private static final int SELDOM = 3;

    private final Settings settings;
    private final Lexicon lexicon;
    private final Random random;
    private final List<Sequence> sequences = new ArrayList<>();
    private int[] keys = new int[0];
    private float[] weights = new float[0];
    private float[] squares = new float[0];
    private float[] sums = new float[0];
    private int noted;
    private final float[] transitionSums = new float[COUNT * COUNT];
    private final float[] transitions = new float[COUNT * COUNT];
    private final float[] transitionSquares = new float[COUNT * COUNT];
    private final Lattice lattice;

    /**
     * How to learn.
     *
     * @param hidden the share of words that are hidden
     * @param decay how much weights are drawn to 0
     * @param least a feature that is seen less often is left out
     * @param most how many features the model keeps
     */
    record Settings(int rounds, float rate, float hidden, float decay, int least, int most, long seed) {}

    /** A text as numbers, and how wrong the model was about it when it last looked. */
    private static final class Sequence {
        private final int[][] features;
        private final int[] lexical;
        private final int[] allowed;
        private final float weight;
        private double error = Double.POSITIVE_INFINITY;

        Sequence(List<Observation> seen, int[] allowed, float weight) {
            features = seen.stream().map(Observation::features).toArray(int[][]::new);
            lexical = seen.stream().mapToInt(Observation::lexical).toArray();
            this.allowed = allowed;
            this.weight = weight;
        }

        boolean isLabelledThroughout() {
            return Arrays.stream(allowed).allMatch(tags -> Integer.bitCount(tags) == 1);
        }
    }

    ChainTrainer(Lexicon lexicon, Settings settings) {
        this.lexicon = lexicon;
        this.settings = settings;
        random = new Random(settings.seed());
        lattice = new Lattice(transitions);
    }

    NameModel train(List<Example> examples) {
        examples.forEach(this::add);
        index();
        for (int round = 0; round < settings.rounds(); round++) {
            Collections.shuffle(sequences, random);
            double error = 0;
            for (Sequence sequence : sequences) {
                if (sequence.error > SETTLED || random.nextInt(SELDOM) == 0) {
                    sequence.error = learn(sequence);
                }
                error += sequence.error;
            }
            System.out.printf(Locale.ROOT, "round %d: error %.4f%n", round + 1, error / sequences.size());
            if (round >= settings.rounds() / 2) {
                note();
            }
        }
        return NameModel.of(lexicon, mean(transitionSums), kept());
    }

    /** Notes the weights as they are now; the model has the mean of those of the later rounds. */
    private void note() {
        noted++;
        for (int at = 0; at < weights.length; at++) {
            sums[at] += weights[at];
        }
        for (int at = 0; at < transitions.length; at++) {
            transitionSums[at] += transitions[at];
        }
    }

    private float[] mean(float[] all) {
        float[] mean = all.clone();
        for (int at = 0; at < mean.length; at++) {
            mean[at] /= noted;
        }
        return mean;
    }

    private void add(Example example) {
        List<Observation> seen = Observation.of(example.text(), lexicon);
        sequences.add(new Sequence(seen, example.allowed(), example.weight()));
    }

    /** Gives each feature that is seen often enough a number, and puts that in its place. */
    private void index() {
        FeatureCounts counts = new FeatureCounts();
        for (Sequence sequence : sequences) {
            for (int[] features : sequence.features) {
                for (int feature : features) {
                    counts.add(feature);
                }
            }
        }
        keys = counts.number(settings.least());
        for (Sequence sequence : sequences) {
            for (int[] features : sequence.features) {
                for (int i = 0; i < features.length; i++) {
                    features[i] = counts.numberOf(features[i]);
                }
            }
        }
        System.out.println(keys.length + " features");
        weights = new float[keys.length * COUNT];
        squares = new float[keys.length * COUNT];
        sums = new float[keys.length * COUNT];
    }

    private double learn(Sequence sequence) {
        int size = sequence.features.length;
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
            updateTransitions(pairs, sequence.weight);
        }
        return error;
    }

    private float[] scores(Sequence sequence, boolean[] hidden) {
        int size = sequence.features.length;
        float[] scores = new float[size * COUNT];
        for (int i = 0; i < size; i++) {
            int[] features = sequence.features[i];
            for (int at = hidden[i] ? sequence.lexical[i] : 0; at < features.length; at++) {
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
            if ((sequence.allowed[at / COUNT] & 1 << at % COUNT) == 0) {
                masked[at] = Float.NEGATIVE_INFINITY;
            }
        }
        return lattice.likelihoods(masked, sequence.features.length, pairs, -1);
    }

    private static double[] labelled(Sequence sequence, double[] pairs) {
        double[] truth = new double[sequence.allowed.length * COUNT];
        int before = -1;
        for (int i = 0; i < sequence.allowed.length; i++) {
            int tag = Integer.numberOfTrailingZeros(sequence.allowed[i]);
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
            gradient[tag] = (float) (model[i * COUNT + tag] - truth[i * COUNT + tag]) * sequence.weight;
            most = Math.max(most, Math.abs(gradient[tag]));
        }
        if (most < NEGLIGIBLE) {
            return most;
        }
        int[] features = sequence.features[i];
        for (int at = hidden ? sequence.lexical[i] : 0; at < features.length; at++) {
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

    /** The features whose weights matter most. */
    private SortedMap<Integer, float[]> kept() {
        float[] means = mean(sums);
        float[] sizes = new float[keys.length];
        for (int i = 0; i < keys.length; i++) {
            for (int tag = 0; tag < COUNT; tag++) {
                sizes[i] = Math.max(sizes[i], Math.abs(means[i * COUNT + tag]));
            }
        }
        float[] sorted = sizes.clone();
        Arrays.sort(sorted);
        float least = Math.max(0.02f, sorted[Math.max(0, sorted.length - settings.most())]);
        SortedMap<Integer, float[]> kept = new TreeMap<>();
        for (int i = 0; i < keys.length; i++) {
            if (sizes[i] >= least) {
                kept.put(keys[i], Arrays.copyOfRange(means, i * COUNT, (i + 1) * COUNT));
            }
        }
        System.out.println(kept.size() + " features kept");
        return kept;
    }
}
