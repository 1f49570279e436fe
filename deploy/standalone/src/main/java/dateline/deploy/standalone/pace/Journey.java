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
        }
    }

    /** How many are on their way. */
    int underWay() {
        return under.size();
    }

    synchronized Times times() {
        return Times.ofNanos(took, under.size());
    }
}
