package dateline.ingest.frontier;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The hosts of a task in the order in which they are due. For the stream thread alone. */
final class Hosts {
    private final Map<String, Host> byName = new HashMap<>();
    private final TreeSet<Host> waiting =
            new TreeSet<>(Comparator.comparing(Host::due).thenComparing(Host::name));
    private final Instant freeFrom;

    /**
     * A schedule without hosts.
     *
     * @param freeFrom before that no host is asked, for another task may just have asked it
     */
    Hosts(Instant freeFrom) {
        this.freeFrom = freeFrom;
    }

    Host named(String name) {
        return byName.computeIfAbsent(name, absent -> new Host(absent, freeFrom));
    }

    /** The host, if something waits there. */
    Optional<Host> known(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Gives the host its place in the order again. */
    void changed(Host host) {
        waiting.remove(host);
        if (!host.isBusy()) {
            host.settleDue();
            waiting.add(host);
        }
    }

    /** Gives all hosts their places. */
    void changedAll() {
        byName.values().forEach(this::changed);
    }

    /** Takes the host that is due first, if it is due now. Hosts that nothing waits at are forgotten by the way. */
    Optional<Host> next(Instant now) {
        while (!waiting.isEmpty() && !waiting.first().due().isAfter(now)) {
            Host host = waiting.removeFirst();
            if (!host.isIdle()) {
                return Optional.of(host);
            }
            byName.remove(host.name());
        }
        return Optional.empty();
    }

    /** When the next host is due; {@link Instant#MAX}: none is waiting. */
    Instant nextDue() {
        return waiting.isEmpty() ? Instant.MAX : waiting.first().due();
    }

    int size() {
        return byName.size();
    }
}
