package dateline.ingest.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of all that a source led to, and how the documents fare that it is found by: the answer to why a
 * source is silent. Every address counts once, under its latest outcome, whatever stage settled it; an address that is
 * looked at again and found as it was keeps the outcome that it had. Written anew a few seconds after something
 * changed, and removed with its source.
 *
 * @param source id of the source; also the record's key
 * @param outcomes number of addresses by outcome, in the order of {@link Reason}; what no address has is left out
 * @param feeds the documents that are polled on its behalf, ordered by address
 * @param lastFound when an address was last found that was not known before; absent: never
 * @param lastFetched when a page was last fetched that was new or had changed; absent: never
 * @param lastPublished when a version of an article was last published; absent: never
 * @param at when this was written
 */
public record Ledger(
        String source,
        List<Count> outcomes,
        List<FeedStatus> feeds,
        @Nullable Instant lastFound,
        @Nullable Instant lastFetched,
        @Nullable Instant lastPublished,
        Instant at) {
    /** Key: source id. */
    public static final Topic<Ledger> TOPIC = Topic.compacted("ledger", Ledger.class);

    /**
     * How many addresses share an outcome.
     *
     * @param outcome what became of them
     * @param urls how many they are, at least 1
     */
    public record Count(Reason outcome, int urls) {
        public Count {
            requireNonNull(outcome, "outcome");
            if (urls < 1) {
                throw new IllegalArgumentException("urls of " + outcome.word() + " must be positive but are " + urls);
            }
        }
    }

    public Ledger {
        requireNonNull(source, "source");
        requireNonNull(at, "at");
        outcomes = List.copyOf(outcomes);
        feeds = List.copyOf(feeds);
    }

    /** Number of addresses with that outcome. */
    public int urls(Reason outcome) {
        return outcomes.stream()
                .filter(count -> count.outcome() == outcome)
                .mapToInt(Count::urls)
                .sum();
    }
}
