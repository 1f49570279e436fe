package dateline.sink.delivery.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How often each caller may ask: a steady rate, and a burst of twice that. Thread-safe. */
final class RateLimits {
    private static final int MOST_CALLERS = 10_000;

    private final int requestsPerSecond;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    RateLimits(int requestsPerSecond) {
        this.requestsPerSecond = requestsPerSecond;
    }

    /**
     * Counts a request.
     *
     * @throws ProblemException 429 where it is one too many
     */
    void count(Caller caller) {
        ConsumptionProbe probe = bucket(caller.name()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            throw ProblemException.tooMany(seconds, "at most " + requestsPerSecond + " requests a second");
        }
    }

    private Bucket bucket(String name) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    name,
                    _ -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(2L * requestsPerSecond)
                                    .refillGreedy(requestsPerSecond, Duration.ofSeconds(1)))
                            .build());
        }
    }
}
