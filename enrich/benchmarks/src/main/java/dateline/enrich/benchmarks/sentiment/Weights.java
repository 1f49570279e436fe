package dateline.enrich.benchmarks.sentiment;

import dateline.enrich.sentiment.LinearModel;

/** Weights that AdaGrad moves, and their mean over passes. For one thread. */
final class Weights {
    private static final float START = 0.01f;
    private static final int LABELS = LinearModel.LABELS;

    private final float[] now;
    private final float[] squares;
    private final float[] mean;
    private final float rate;

    Weights(int size, float rate) {
        now = new float[size];
        squares = new float[size];
        mean = new float[size];
        this.rate = rate;
    }

    /** One step for a feature; its penalty is spread over the examples that show it. */
    void step(int feature, float[] errors, float value, float penalty) {
        for (int label = 0; label < LABELS; label++) {
            int at = feature * LABELS + label;
            float gradient = errors[label] * value + penalty * now[at];
            squares[at] += gradient * gradient;
            now[at] -= rate * gradient / (float) Math.sqrt(squares[at] + START);
        }
    }

    /** Adds what consecutive features of these values say to the scores of the labels. */
    void add(int first, float[] values, double[] scores) {
        for (int i = 0; i < values.length; i++) {
            for (int label = 0; label < LABELS; label++) {
                scores[label] += now[(first + i) * LABELS + label] * values[i];
            }
        }
    }

    void keep(int passes) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] += now[i] / passes;
        }
    }

    float[] now() {
        return now;
    }

    float[] mean() {
        return mean;
    }
}
