package dateline.ingest.frontier;

import dateline.ingest.robots.RobotsFile;
import dateline.ingest.robots.RobotsRules;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Remembers each robots.txt, and has those at hand that were needed last. For the stream thread alone. */
final class RobotsStore {
    private static final int AT_HAND = 2000;
    /** A longer file is read again each time: a few of them could fill the memory. */
    private static final int LONGEST_AT_HAND = 8 * 1024;

    private record AtHand(RobotsState state, RobotsRules rules) {}

    private final KeyValueStore<String, RobotsState> store;
    private final Map<URI, AtHand> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, AtHand> eldest) {
            return size() > AT_HAND;
        }
    };

    RobotsStore(KeyValueStore<String, RobotsState> store) {
        this.store = store;
    }

    /** The robots.txt that an address is subject to. */
    static URI robots(URI url) {
        return url.resolve("/robots.txt");
    }

    /** Gives the hosts at which something waits the pace that was asked of them. */
    void restore(Hosts hosts, Pace pace, Instant now) {
        try (KeyValueIterator<String, RobotsState> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, RobotsState> next = all.next();
                RobotsFile file = next.value.file();
                if (file != null && file.crawlDelay() != null) {
                    hosts.known(FrontierItem.host(URI.create(next.key))).ifPresent(host -> {
                        host.delay(pace.crawlDelay(file.crawlDelay()));
                        host.pause(now.plus(host.delay()));
                    });
                }
            }
        }
    }

    @Nullable
    RobotsState find(URI robots) {
        AtHand known = atHand.get(robots);
        return known == null ? keep(robots, store.get(robots.toString())) : known.state();
    }

    /** What is known, if only that nothing is. */
    RobotsState known(URI robots, Instant now) {
        RobotsState state = find(robots);
        return state == null ? new RobotsState(null, now, 0, null, null) : state;
    }

    void put(URI robots, RobotsState state) {
        store.put(robots.toString(), state);
        keep(robots, state);
    }

    RobotsRules rules(URI robots, RobotsFile file) {
        AtHand known = atHand.get(robots);
        return known == null ? new RobotsRules(file) : known.rules();
    }

    private @Nullable RobotsState keep(URI robots, @Nullable RobotsState state) {
        RobotsFile file = state == null || state.file() == null ? RobotsFile.NONE : state.file();
        if (state == null || file.size() > LONGEST_AT_HAND) {
            atHand.remove(robots);
        } else {
            atHand.put(robots, new AtHand(state, new RobotsRules(file)));
        }
        return state;
    }
}
