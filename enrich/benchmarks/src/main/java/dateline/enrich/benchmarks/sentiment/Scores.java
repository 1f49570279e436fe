package dateline.enrich.benchmarks.sentiment;

import dateline.enrich.sentiment.Features;
import dateline.enrich.sentiment.LinearModel;

/** Arithmetic of the logistic function over the labels. */
final class Scores {
    private Scores() {}

    static double[] of(float[] weights, int bits, Features features) {
        double[] scores = new double[LinearModel.LABELS];
        for (int i = 0; i < features.size(); i++) {
            int at = LinearModel.bucket(features.key(i), bits) * LinearModel.LABELS;
            for (int label = 0; label < scores.length; label++) {
                scores[label] += weights[at + label] * features.value(i);
            }
        }
        return scores;
    }

    static double[] odds(double[] scores, double temperature) {
        double most = Math.max(scores[0], Math.max(scores[1], scores[2]));
        double[] odds = new double[scores.length];
        double sum = 0;
        for (int label = 0; label < odds.length; label++) {
            odds[label] = StrictMath.exp((scores[label] - most) / temperature);
            sum += odds[label];
        }
        for (int label = 0; label < odds.length; label++) {
            odds[label] /= sum;
        }
        return odds;
    }
}
