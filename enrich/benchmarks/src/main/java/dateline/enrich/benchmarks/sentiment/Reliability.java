package dateline.enrich.benchmarks.sentiment;

import dateline.enrich.benchmarks.Calibration;
import dateline.enrich.events.Label;
import dateline.enrich.sentiment.LinearModel;
import dateline.enrich.sentiment.Odds;
import java.util.List;

/** How often a model is right, against how sure it says it is. */
final class Reliability {
    private final int[][] confusion = new int[LinearModel.LABELS][LinearModel.LABELS];
    private final Calibration calibration = new Calibration();

    static Reliability of(LinearModel model, List<Example> examples) {
        Reliability reliability = new Reliability();
        for (Example example : examples) {
            reliability.add(model.judge(example.features()), example.label());
        }
        return reliability;
    }

    private void add(Odds odds, int truth) {
        int guess = number(odds.label());
        confusion[truth][guess]++;
        calibration.add(odds.confidence(), guess == truth);
    }

    private static int number(Label label) {
        return switch (label) {
            case NEGATIVE -> 0;
            case NEUTRAL -> 1;
            case POSITIVE -> 2;
        };
    }

    double macroF1() {
        double sum = 0;
        for (int label = 0; label < confusion.length; label++) {
            int either = 0;
            for (int other = 0; other < confusion.length; other++) {
                either += confusion[label][other] + confusion[other][label];
            }
            sum += 2.0 * confusion[label][label] / Math.max(1, either);
        }
        return sum / confusion.length;
    }

    Calibration calibration() {
        return calibration;
    }
}
