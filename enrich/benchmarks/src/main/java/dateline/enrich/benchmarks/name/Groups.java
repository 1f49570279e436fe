package dateline.enrich.benchmarks.name;

import java.util.Random;

/** Groups vectors of length 1 by their nearest of some centres, which move to the middle of theirs. For one thread. */
final class Groups {
    private final float[][] vectors;
    private final float[][] centres;
    private final int[] numbers;

    Groups(float[][] vectors, int count, int rounds, Random random) {
        this.vectors = vectors;
        centres = new float[Math.min(count, vectors.length)][];
        numbers = new int[vectors.length];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = vectors[random.nextInt(vectors.length)].clone();
        }
        for (int round = 0; round < rounds; round++) {
            assign();
            move();
        }
        assign();
    }

    /** The number of each vector's group. */
    int[] numbers() {
        return numbers;
    }

    private void assign() {
        for (int i = 0; i < vectors.length; i++) {
            float best = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < centres.length; c++) {
                float product = product(vectors[i], centres[c]);
                if (product > best) {
                    best = product;
                    numbers[i] = c;
                }
            }
        }
    }

    private void move() {
        float[][] sums = new float[centres.length][vectors[0].length];
        for (int i = 0; i < vectors.length; i++) {
            float[] sum = sums[numbers[i]];
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vectors[i][d];
            }
        }
        for (int c = 0; c < centres.length; c++) {
            double square = product(sums[c], sums[c]);
            if (square > 0) {
                for (int d = 0; d < sums[c].length; d++) {
                    centres[c][d] = (float) (sums[c][d] / Math.sqrt(square));
                }
            }
        }
    }

    private static float product(float[] one, float[] other) {
        float product = 0;
        for (int d = 0; d < one.length; d++) {
            product += one[d] * other[d];
        }
        return product;
    }
}
