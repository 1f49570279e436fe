package dateline.enrich.benchmarks.name;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Reduces sparse counts to a few dense dimensions: positive pointwise mutual information, then the leading singular
 * vectors by subspace iteration from a random start. For one thread.
 */
final class Reduction {
    private static final int ITERATIONS = 4;

    private final int[][] columns;
    private final float[][] values;
    private final int width;
    private final int dimensions;
    private final Random random;

    Reduction(List<Map<Integer, Float>> counts, int width, int dimensions, Random random) {
        this.width = width;
        this.dimensions = dimensions;
        this.random = random;
        columns = new int[counts.size()][];
        values = new float[counts.size()][];
        double[] columnSums = new double[width];
        double all = 0;
        for (Map<Integer, Float> row : counts) {
            for (Map.Entry<Integer, Float> cell : row.entrySet()) {
                columnSums[cell.getKey()] += cell.getValue();
                all += cell.getValue();
            }
        }
        for (int i = 0; i < columns.length; i++) {
            read(i, counts.get(i), columnSums, all);
        }
    }

    private void read(int i, Map<Integer, Float> row, double[] columnSums, double all) {
        double sum = row.values().stream().mapToDouble(Float::doubleValue).sum();
        columns[i] = row.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        values[i] = new float[columns[i].length];
        for (int at = 0; at < columns[i].length; at++) {
            double count = row.getOrDefault(columns[i][at], 0f);
            double surprise = Math.log(count * all / (sum * columnSums[columns[i][at]]));
            values[i][at] = (float) (Math.max(0, surprise) * Math.min(1, Math.sqrt(count / 3)));
        }
    }

    /** The rows in few dimensions, each of length 1. */
    float[][] rows() {
        float[][] basis = new float[width][dimensions];
        for (float[] row : basis) {
            for (int d = 0; d < dimensions; d++) {
                row[d] = (float) random.nextGaussian();
            }
        }
        orthogonalise(basis);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            basis = back(forth(basis));
            orthogonalise(basis);
        }
        float[][] rows = forth(basis);
        for (float[] row : rows) {
            normalise(row);
        }
        return rows;
    }

    private float[][] forth(float[][] basis) {
        float[][] rows = new float[columns.length][dimensions];
        for (int i = 0; i < rows.length; i++) {
            for (int at = 0; at < columns[i].length; at++) {
                addTo(rows[i], basis[columns[i][at]], values[i][at]);
            }
        }
        return rows;
    }

    private float[][] back(float[][] rows) {
        float[][] basis = new float[width][dimensions];
        for (int i = 0; i < rows.length; i++) {
            for (int at = 0; at < columns[i].length; at++) {
                addTo(basis[columns[i][at]], rows[i], values[i][at]);
            }
        }
        return basis;
    }

    private static void addTo(float[] sum, float[] row, float factor) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += factor * row[d];
        }
    }

    /** Gram and Schmidt, on the columns. */
    private void orthogonalise(float[][] basis) {
        for (int d = 0; d < dimensions; d++) {
            for (int before = 0; before < d; before++) {
                double product = 0;
                for (float[] row : basis) {
                    product += row[d] * row[before];
                }
                for (float[] row : basis) {
                    row[d] -= (float) product * row[before];
                }
            }
            double square = 1e-12;
            for (float[] row : basis) {
                square += row[d] * row[d];
            }
            float factor = (float) (1 / Math.sqrt(square));
            for (float[] row : basis) {
                row[d] *= factor;
            }
        }
    }

    private static void normalise(float[] row) {
        double square = 1e-12;
        for (float value : row) {
            square += value * value;
        }
        for (int d = 0; d < row.length; d++) {
            row[d] /= (float) Math.sqrt(square);
        }
    }
}
