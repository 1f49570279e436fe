package dateline.sink.story;

import java.time.Duration;
import java.time.Instant;

/**
 * What a story is found and judged by.
 *
 * @param story its id
 * @param mean what its articles say together, see {@link Weighed#mean}
 * @param start when its first article appeared
 * @param end when its last article appeared
 * @param kept how far the stream's time had come when it changed last, in milliseconds
 */
record Centre(String story, Weighed mean, Instant start, Instant end, long kept) {
    /** What a similarity is worth when as much time as the window lies between. */
    private static final double WORTH_AT_WINDOW = 0.6;

    /** Of the mean's features, which are hundreds. */
    private static final int FEATURES = 64;

    static Centre of(Cluster cluster, Frequencies frequencies) {
        Weighed mean = Weighed.mean(cluster.reports().stream()
                .map(report -> Weighed.of(report.profile(), frequencies))
                .toList());
        return new Centre(cluster.id(), mean.shortened(FEATURES), cluster.start(), cluster.end(), cluster.kept());
    }

    /** How like the story's articles an article is, less the longer they lie apart; 0 beyond the window. */
    double similarity(Weighed article, Instant time, Duration window) {
        Duration gap = time.isBefore(start)
                ? Duration.between(time, start)
                : Duration.between(end.isBefore(time) ? end : time, time);
        return mean.similarity(article) * worth(gap, window);
    }

    /** How much a similarity is worth over a time. */
    static double worth(Duration gap, Duration window) {
        double share = (double) gap.toMillis() / window.toMillis();
        return share > 1 ? 0 : 1 - (1 - WORTH_AT_WINDOW) * share;
    }
}
