package dateline.enrich.benchmarks;

import java.util.Locale;

/** How often what is said with some confidence is right. For one thread. */
public final class Calibration {
    private static final int BINS = 10;

    private final int[] count = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] sure = new double[BINS];

    /** Adds something that was said with a confidence of 0 to 1. */
    public void add(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        count[bin]++;
        right[bin] += isRight ? 1 : 0;
        sure[bin] += confidence;
    }

    /** The expected calibration error over ten bins of confidence. */
    public double error() {
        double sum = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(right[bin] - sure[bin]);
            all += count[bin];
        }
        return sum / Math.max(1, all);
    }

    /** A row for each bin that holds something: what was said, and how often that was right. */
    public String table() {
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
