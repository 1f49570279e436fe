package dateline.ingest.frontier;

import java.time.Duration;

/**
 * How the frontier shares out its time; part of the operator's settings.
 *
 * @param maximumCrawlDelay longest time between two requests that a robots.txt may ask for
 */
public record Schedule(Duration maximumCrawlDelay) {
    /** Obliging to publishers, and as quick as that allows. */
    public static final Schedule DEFAULTS = new Schedule(Duration.ofSeconds(30));

    public Schedule {
        if (maximumCrawlDelay.isNegative()) {
            throw new IllegalArgumentException("maximumCrawlDelay must not be negative but is " + maximumCrawlDelay);
        }
    }
}
