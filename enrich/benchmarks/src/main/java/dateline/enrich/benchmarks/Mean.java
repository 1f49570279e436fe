package dateline.enrich.benchmarks;

/** A running mean. For one thread. */
final class Mean {
    private double sum;
    private int count;

    void add(double value) {
        sum += value;
        count++;
    }

    void add(boolean right) {
        add(right ? 1 : 0);
    }

    /** The mean; 0 of nothing. */
    double value() {
        return count == 0 ? 0 : sum / count;
    }
}
