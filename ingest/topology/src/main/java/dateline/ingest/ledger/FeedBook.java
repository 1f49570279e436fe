package dateline.ingest.ledger;

import dateline.ingest.events.FeedStatus;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** How the documents fare that are polled for each source. For the stream thread alone. */
final class FeedBook {
    private static final char BETWEEN = '\n'; // neither in ids nor in addresses

    private final KeyValueStore<String, FeedStatus> store;

    FeedBook(KeyValueStore<String, FeedStatus> store) {
        this.store = store;
    }

    void enter(PollReport report) {
        store.put(report.source() + BETWEEN + report.url(), report.status());
    }

    List<FeedStatus> of(String source) {
        List<FeedStatus> feeds = new ArrayList<>();
        try (KeyValueIterator<String, FeedStatus> rest = range(source)) {
            rest.forEachRemaining(feed -> feeds.add(feed.value));
        }
        return feeds;
    }

    void close(String source) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, FeedStatus> rest = range(source)) {
            rest.forEachRemaining((KeyValue<String, FeedStatus> feed) -> keys.add(feed.key));
        }
        keys.forEach(store::delete);
    }

    private KeyValueIterator<String, FeedStatus> range(String source) {
        return store.range(source + BETWEEN, source + (char) (BETWEEN + 1));
    }
}
