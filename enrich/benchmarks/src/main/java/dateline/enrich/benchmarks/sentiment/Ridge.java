package dateline.enrich.benchmarks.sentiment;

/** Linear regression with an L2 penalty, solved exactly. For one thread. */
final class Ridge {
    private final double[][] products;
    private final double[] right;

    Ridge(int dimensions, double penalty) {
        products = new double[dimensions][dimensions];
        right = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            products[i][i] = penalty;
        }
    }

    void add(float[] seen, double value) {
        for (int i = 0; i < right.length; i++) {
            right[i] += seen[i] * value;
            for (int j = 0; j < right.length; j++) {
                products[i][j] += seen[i] * seen[j];
            }
        }
    }

    /** The weights, by Gauss's elimination; the matrix is positive definite. */
    double[] solve() {
        for (int pivot = 0; pivot < right.length; pivot++) {
            for (int row = pivot + 1; row < right.length; row++) {
                subtract(pivot, row, products[row][pivot] / products[pivot][pivot]);
            }
        }
        double[] weights = new double[right.length];
        for (int row = right.length - 1; row >= 0; row--) {
            double rest = right[row];
            for (int column = row + 1; column < right.length; column++) {
                rest -= products[row][column] * weights[column];
            }
            weights[row] = rest / products[row][row];
        }
        return weights;
    }

    private void subtract(int pivot, int row, double factor) {
        for (int column = pivot; column < right.length; column++) {
            products[row][column] -= factor * products[pivot][column];
        }
        right[row] -= factor * right[pivot];
    }

    static double product(double[] weights, float[] seen) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * seen[i];
        }
        return sum;
    }
}
