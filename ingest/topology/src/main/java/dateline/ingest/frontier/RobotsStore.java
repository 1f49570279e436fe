package dateline.ingest.frontier;

import dateline.ingest.robots.RobotsFile;
import dateline.ingest.robots.RobotsRules;
import dateline.ingest.store.Sweep;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Remembers each robots.txt, and has those at hand that were needed last. For the stream thread alone. */
final class RobotsStore {
    /** In bytes, by a rough guess; many hosts have next to no rules, some have many. */
    private static final int AT_HAND = 16 * 1024 * 1024;

    /** A longer file is read again each time: a few of them could fill the memory. */
    private static final int LONGEST_AT_HAND = 8 * 1024;

    private record AtHand(RobotsState state, RobotsRules rules) {
        int weight() {
            return 500 + (state.file() == null ? 0 : 5 * state.file().size());
        }
    }

    private final KeyValueStore<String, RobotsState> store;
    private final Sweep<String, RobotsState> sweep;
    private final SequencedMap<URI, AtHand> atHand = new LinkedHashMap<>(16, 0.75f, true);
    private int weight;

    RobotsStore(KeyValueStore<String, RobotsState> store) {
        this.store = store;
        this.sweep = new Sweep<>(store);
    }

    /** The robots.txt that an address is subject to. */
    static URI robots(URI url) {
        return url.resolve("/robots.txt");
    }

    /** Whether two addresses are subject to the same robots.txt. */
    static boolean isShared(URI one, URI other) {
        return Objects.equals(one.getScheme(), other.getScheme())
                && Objects.equals(one.getRawAuthority(), other.getRawAuthority());
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

    /** Forgets, of some of the files, those that nobody has asked for since then. */
    void sweep(Instant since) {
        sweep.step(entry -> entry.value.until().isBefore(since));
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
        drop(atHand.remove(robots));
        if (state != null && file.size() <= LONGEST_AT_HAND) {
            AtHand known = new AtHand(state, new RobotsRules(file));
            atHand.put(robots, known);
            weight += known.weight();
            while (weight > AT_HAND) {
                drop(atHand.pollFirstEntry().getValue());
            }
        }
        return state;
    }

    private void drop(@Nullable AtHand known) {
        weight -= known == null ? 0 : known.weight();
    }
}
