package dateline.enrich.name;

import java.util.Arrays;

/**
 * All ways to tag a stretch of text, each as likely as its scores say: the best one, and how likely each tag is at each
 * token. For one thread.
 */
public final class Lattice {
    private static final int COUNT = Tags.COUNT;
    /** A score so far below the best is as good as none. */
    private static final float HOPELESS = -30;

    private static final double FEWEST = 1e-13;

    private static final int[][] BEFORE = before();

    private final float[] transitions;
    private final double[] odds = new double[COUNT * COUNT];

    /**
     * A lattice.
     *
     * @param transitions what each pair of tags scores, the first one's row by row; may change, see {@link #refresh}
     */
    public Lattice(float[] transitions) {
        this.transitions = transitions;
        refresh();
    }

    private static int[][] before() {
        int[][] before = new int[COUNT][];
        for (int tag = 0; tag < COUNT; tag++) {
            int[] found = new int[COUNT];
            int size = 0;
            for (int other = 0; other < COUNT; other++) {
                if (Tags.follows(other, tag)) {
                    found[size++] = other;
                }
            }
            before[tag] = Arrays.copyOf(found, size);
        }
        return before;
    }

    /** Notes that the transitions have changed. */
    public void refresh() {
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp(transitions[i]);
        }
    }

    /** The best tags. */
    public int[] best(float[] scores, int size) {
        float[] best = new float[size * COUNT];
        int[] from = new int[size * COUNT];
        for (int tag = 0; tag < COUNT; tag++) {
            best[tag] = Tags.mayStart(tag) ? scores[tag] + transitions[tag] : Float.NEGATIVE_INFINITY;
        }
        for (int i = 1; i < size; i++) {
            step(scores, best, from, i);
        }
        return traced(best, from, size);
    }

    private void step(float[] scores, float[] best, int[] from, int i) {
        int row = i * COUNT;
        for (int tag = 0; tag < COUNT; tag++) {
            float most = Float.NEGATIVE_INFINITY;
            int origin = 0;
            for (int before : BEFORE[tag]) {
                float score = best[row - COUNT + before] + transitions[before * COUNT + tag];
                if (score > most) {
                    most = score;
                    origin = before;
                }
            }
            best[row + tag] = most + scores[row + tag];
            from[row + tag] = origin;
        }
    }

    private static int[] traced(float[] best, int[] from, int size) {
        int[] tags = new int[size];
        int row = (size - 1) * COUNT;
        int tag = 0;
        for (int other = 1; other < COUNT; other++) {
            tag = Tags.mayEnd(other) && best[row + other] > best[row + tag] ? other : tag;
        }
        for (int i = size - 1; i >= 0; i--) {
            tags[i] = tag;
            tag = from[i * COUNT + tag];
        }
        return tags;
    }

    /**
     * How likely each tag is at each token.
     *
     * @param scores what each tag scores at each token, minus infinity where it is ruled out
     */
    public double[] likelihoods(float[] scores, int size) {
        double[] local = local(scores, size);
        return product(forward(local, size), backward(local, size));
    }

    /** The same, and adds to sums how likely each pair of neighbours is, times a factor. */
    public double[] likelihoods(float[] scores, int size, double[] sums, double factor) {
        double[] local = local(scores, size);
        double[] forward = forward(local, size);
        double[] backward = backward(local, size);
        double[] pairs = new double[COUNT * COUNT];
        for (int i = 1; i < size; i++) {
            double sum = pairs(i, local, forward, backward, pairs);
            for (int at = 0; at < pairs.length; at++) {
                sums[at] += factor * pairs[at] / sum;
            }
        }
        return product(forward, backward);
    }

    private double pairs(int i, double[] local, double[] forward, double[] backward, double[] pairs) {
        double sum = 0;
        for (int tag = 0; tag < COUNT; tag++) {
            double rest = local[i * COUNT + tag] * backward[i * COUNT + tag];
            for (int before : BEFORE[tag]) {
                double pair = forward[(i - 1) * COUNT + before] * odds[before * COUNT + tag] * rest;
                pairs[before * COUNT + tag] = pair;
                sum += pair;
            }
        }
        return sum;
    }

    private static double[] product(double[] forward, double[] backward) {
        double[] product = new double[forward.length];
        for (int row = 0; row < product.length; row += COUNT) {
            double sum = 0;
            for (int at = row; at < row + COUNT; at++) {
                product[at] = forward[at] * backward[at];
                sum += product[at];
            }
            for (int at = row; at < row + COUNT; at++) {
                product[at] /= sum;
            }
        }
        return product;
    }

    private static double[] local(float[] scores, int size) {
        double[] local = new double[size * COUNT];
        for (int i = 0; i < size; i++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int tag = 0; tag < COUNT; tag++) {
                most = Math.max(most, scores[i * COUNT + tag]);
            }
            for (int tag = 0; tag < COUNT; tag++) {
                float below = scores[i * COUNT + tag] - most;
                local[i * COUNT + tag] = odds(below);
            }
        }
        return local;
    }

    private static double odds(float below) {
        if (below < HOPELESS) {
            return below == Float.NEGATIVE_INFINITY ? 0 : FEWEST;
        }
        return Math.exp(below);
    }

    private double[] forward(double[] local, int size) {
        double[] forward = new double[size * COUNT];
        for (int tag = 0; tag < COUNT; tag++) {
            forward[tag] = Tags.mayStart(tag) ? local[tag] * odds[tag] : 0;
        }
        scale(forward, 0);
        for (int i = 1; i < size; i++) {
            int row = i * COUNT;
            for (int tag = 0; tag < COUNT; tag++) {
                double sum = 0;
                for (int before : BEFORE[tag]) {
                    sum += forward[row - COUNT + before] * odds[before * COUNT + tag];
                }
                forward[row + tag] = sum * local[row + tag];
            }
            scale(forward, row);
        }
        return forward;
    }

    private double[] backward(double[] local, int size) {
        double[] backward = new double[size * COUNT];
        for (int tag = 0; tag < COUNT; tag++) {
            backward[(size - 1) * COUNT + tag] = Tags.mayEnd(tag) ? 1 : 0;
        }
        for (int i = size - 1; i > 0; i--) {
            int row = i * COUNT;
            for (int tag = 0; tag < COUNT; tag++) {
                double rest = backward[row + tag] * local[row + tag];
                for (int before : BEFORE[tag]) {
                    backward[row - COUNT + before] += odds[before * COUNT + tag] * rest;
                }
            }
            scale(backward, row - COUNT);
        }
        return backward;
    }

    /** Keeps a row from running out of a double's range. */
    private static void scale(double[] values, int row) {
        double sum = Double.MIN_NORMAL;
        for (int tag = 0; tag < COUNT; tag++) {
            sum += values[row + tag];
        }
        for (int tag = 0; tag < COUNT; tag++) {
            values[row + tag] /= sum;
        }
    }
}
