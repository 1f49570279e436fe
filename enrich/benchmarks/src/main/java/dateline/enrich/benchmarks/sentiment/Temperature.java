package dateline.enrich.benchmarks.sentiment;

import java.util.List;

/** Finds the temperature at which held-out examples are least surprising. */
final class Temperature {
    private static final double COLDEST = 0.5;
    private static final double HOTTEST = 4;
    private static final double STEP = 0.02;

    private Temperature() {}

    static double of(float[] weights, List<Example> heldOut) {
        List<double[]> scores = heldOut.stream()
                .map(example -> Scores.of(weights, Regression.BITS, example.features()))
                .toList();
        double best = 1;
        double least = Double.MAX_VALUE;
        for (double temperature = COLDEST; temperature <= HOTTEST; temperature += STEP) {
            double surprise = surprise(scores, heldOut, temperature);
            if (surprise < least) {
                least = surprise;
                best = temperature;
            }
        }
        return best;
    }

    private static double surprise(List<double[]> scores, List<Example> examples, double temperature) {
        double sum = 0;
        for (int i = 0; i < examples.size(); i++) {
            sum -= Math.log(
                    Scores.odds(scores.get(i), temperature)[examples.get(i).label()]);
        }
        return sum;
    }
}
