package dateline.deploy.standalone.pace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each of many left, and how long it took. Thread-safe. */
final class Journey {
    private final Map<String, Long> under = new ConcurrentHashMap<>();
    private final List<Long> took = new ArrayList<>();
    private volatile boolean measuring;
    private long arrivals;

    /** From now on what leaves is measured. */
    void measure(boolean whether) {
        measuring = whether;
    }

    void left(String what) {
        if (measuring) {
            under.putIfAbsent(what, System.nanoTime());
        }
    }

    /** Only its first arrival counts. */
    synchronized void arrived(String what) {
        Long since = under.remove(what);
        if (since != null) {
            took.add(System.nanoTime() - since);
            arrivals++;
        }
    }

    /** How many are on their way. */
    int underWay() {
        return under.size();
    }

    /** How many have arrived since the beginning. */
    synchronized long arrivals() {
        return arrivals;
    }

    synchronized Times times() {
        return Times.ofNanos(took, under.size());
    }

    /** The times of those that arrived since this was asked last. */
    synchronized Times drain() {
        Times times = times();
        took.clear();
        return times;
    }
}
