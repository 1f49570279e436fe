package dateline.enrich.benchmarks;

import java.util.Locale;

/** How well texts were found: the means over pages that the public article-extraction benchmark takes. For one thread. */
final class TextFigures {
    private final Mean precision = new Mean();
    private final Mean recall = new Mean();
    private final Mean exact = new Mean();

    void add(String truth, String found) {
        Shingles expected = Shingles.of(truth);
        Shingles actual = Shingles.of(found);
        double common = expected.common(actual);
        if (actual.total() > 0) {
            precision.add(common / actual.total());
        }
        if (expected.total() > 0) {
            recall.add(common / expected.total());
        }
        exact.add(expected.words().equals(actual.words()));
    }

    @Override
    public String toString() {
        double p = precision.value();
        double r = recall.value();
        return String.format(
                Locale.ROOT,
                "text: F1 %.3f, precision %.3f, recall %.3f, exact %.3f",
                p + r == 0 ? 0 : 2 * p * r / (p + r),
                p,
                r,
                exact.value());
    }
}
