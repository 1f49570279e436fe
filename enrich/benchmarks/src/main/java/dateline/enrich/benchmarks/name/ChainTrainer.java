package dateline.enrich.benchmarks.name;

import dateline.enrich.name.Lexicon;
import dateline.enrich.name.NameModel;
import dateline.enrich.name.Observation;
import dateline.enrich.name.Tags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns a linear-chain conditional random field. Where a text's labels are partial it learns from the sum of all that they
 * allow. Several runs, each in an order of its own, find the weights; the model has their mean, which is steadier than any
 * of them. For one thread; the runs have one each.
 */
final class ChainTrainer {
    private static final int COUNT = Tags.COUNT;

    private final Settings settings;
    private final Lexicon lexicon;
    private final List<Sequence> sequences = new ArrayList<>();
    private int[] keys = new int[0];

    /**
     * How to learn.
     *
     * @param runs how many runs the model is the mean of
     * @param rounds of each run
     * @param hidden the share of words that are hidden
     * @param decay how much weights are drawn to 0
     * @param least a feature that is seen less often is left out
     * @param most how many features the model keeps
     * @param seed of the first run; each has the next
     */
    record Settings(int runs, int rounds, float rate, float hidden, float decay, int least, int most, long seed) {}

    ChainTrainer(Lexicon lexicon, Settings settings) {
        this.lexicon = lexicon;
        this.settings = settings;
    }

    NameModel train(List<Example> examples) {
        examples.forEach(this::add);
        index();
        List<Descent> runs = IntStream.range(0, settings.runs())
                .parallel()
                .mapToObj(run -> new Descent(sequences, keys.length, settings, settings.seed() + run).run())
                .toList();
        float[] weights = mean(runs.stream().map(Descent::weights).toList());
        return NameModel.of(
                lexicon, mean(runs.stream().map(Descent::transitions).toList()), kept(weights));
    }

    private static float[] mean(List<float[]> all) {
        float[] mean = new float[all.getFirst().length];
        for (float[] each : all) {
            for (int at = 0; at < mean.length; at++) {
                mean[at] += each[at] / all.size();
            }
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
            for (int word = 0; word < sequence.size(); word++) {
                for (int feature : sequence.features(word)) {
                    counts.add(feature);
                }
            }
        }
        keys = counts.number(settings.least());
        for (Sequence sequence : sequences) {
            for (int word = 0; word < sequence.size(); word++) {
                int[] features = sequence.features(word);
                Arrays.setAll(features, i -> counts.numberOf(features[i]));
            }
        }
        System.out.println(keys.length + " features");
    }

    /** The features whose weights matter most. */
    private SortedMap<Integer, float[]> kept(float[] weights) {
        float[] sizes = new float[keys.length];
        for (int at = 0; at < weights.length; at++) {
            sizes[at / COUNT] = Math.max(sizes[at / COUNT], Math.abs(weights[at]));
        }
        float[] sorted = sizes.clone();
        Arrays.sort(sorted);
        float least = Math.max(0.02f, sorted[Math.max(0, sorted.length - settings.most())]);
        SortedMap<Integer, float[]> kept = new TreeMap<>();
        for (int i = 0; i < keys.length; i++) {
            if (sizes[i] >= least) {
                kept.put(keys[i], Arrays.copyOfRange(weights, i * COUNT, (i + 1) * COUNT));
            }
        }
        System.out.println(kept.size() + " features kept");
        return kept;
    }
}
