package dateline.enrich.benchmarks.sentiment;

import dateline.enrich.events.Label;
import dateline.enrich.sentiment.LinearModel;
import dateline.enrich.sentiment.Odds;
import java.util.List;
import java.util.Locale;

/** How often a model is right, against how sure it says it is. */
final class Reliability {
    private static final int BINS = 10;

    private final int[][] confusion = new int[LinearModel.LABELS][LinearModel.LABELS];
    private final int[] count = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] sure = new double[BINS];

    static Reliability of(LinearModel model, List<Example> examples) {
        Reliability reliability = new Reliability();
        for (Example example : examples) {
            reliability.add(model.judge(example.features()), example.label());
        }
        return reliability;
    }

    private void add(Odds odds, int truth) {
        int guess = number(odds.label());
        int bin = Math.min(BINS - 1, (int) (odds.confidence() * BINS));
        confusion[truth][guess]++;
        count[bin]++;
        right[bin] += guess == truth ? 1 : 0;
        sure[bin] += odds.confidence();
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

    /** The expected calibration error over ten bins of confidence. */
    double error() {
        double sum = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(right[bin] - sure[bin]);
            all += count[bin];
        }
        return sum / Math.max(1, all);
    }

    String table() {
        StringBuilder table = new StringBuilder("  confidence   said  right     n%n".formatted());
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                table.append(line(bin));
            }
        }
        return table.toString();
    }

    private String line(int bin) {
        return String.format(
                Locale.ROOT,
                "  %.1f to %.1f   %.3f  %.3f  %4d%n",
                bin / 10.0,
                (bin + 1) / 10.0,
                sure[bin] / count[bin],
                (double) right[bin] / count[bin],
                count[bin]);
    }
}
