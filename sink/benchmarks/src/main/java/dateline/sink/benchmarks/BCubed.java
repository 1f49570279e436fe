package dateline.sink.benchmarks;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How well a grouping agrees with the true one: for each article the share of its group that belongs there, and the share
 * of what belongs there that is in its group, both averaged (Bagga and Baldwin, 1998).
 *
 * @param precision 0 to 1
 * @param recall 0 to 1
 */
record BCubed(double precision, double recall) {
    static <T> BCubed of(List<T> articles, Function<T, String> truth, Function<T, String> found) {
        double precision = 0;
        double recall = 0;
        for (T one : articles) {
            long together = count(articles, other -> found.apply(other).equals(found.apply(one)));
            long belonging = count(articles, other -> truth.apply(other).equals(truth.apply(one)));
            long both = count(
                    articles,
                    other -> found.apply(other).equals(found.apply(one))
                            && truth.apply(other).equals(truth.apply(one)));
            precision += (double) both / together;
            recall += (double) both / belonging;
        }
        return new BCubed(precision / articles.size(), recall / articles.size());
    }

    private static <T> long count(List<T> articles, java.util.function.Predicate<T> condition) {
        return IntStream.range(0, articles.size())
                .filter(i -> condition.test(articles.get(i)))
                .count();
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }
}
