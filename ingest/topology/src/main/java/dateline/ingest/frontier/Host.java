package dateline.ingest.frontier;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a host between its requests: little, for there may be many. For the stream thread alone.
 * Whatever changes when it is due must be told to {@link Hosts#changed}.
 */
final class Host {
    /** One poll to come. */
    private record Turn(URI feed, Instant due) {}

    private static final int PATIENCE = 5;

    private final String name;
    private final PriorityQueue<Turn> polls = new PriorityQueue<>(Comparator.comparing(Turn::due));
    private Instant free;
    private Instant nextVisit = Instant.MAX;
    private Instant due = Instant.MAX;
    private boolean busy;
    private int silences;
    private @Nullable QueueKey last;

    Host(String name, Instant free) {
        this.name = name;
        this.free = free;
    }

    String name() {
        return name;
    }

    /** When it was due as the schedule last saw it. */
    Instant due() {
        return due;
    }

    /** Finds out when it is due now. */
    void settleDue() {
        Instant work = earlier(nextVisit, nextPoll());
        due = work.equals(Instant.MAX) || work.isBefore(free) ? free : work;
    }

    /** Nothing waits here. */
    boolean isIdle() {
        return !busy && nextVisit.equals(Instant.MAX) && polls.isEmpty();
    }

    boolean isBusy() {
        return busy;
    }

    void begin() {
        busy = true;
    }

    /** The request is over; the next one has to wait until then. */
    void end(Instant next) {
        busy = false;
        pause(next);
    }

    /** No request before then. */
    void pause(Instant until) {
        free = until.isAfter(free) ? until : free;
    }

    /** The host gave no answer; says how many times more in a row than is borne. */
    int silent() {
        silences++;
        return silences - PATIENCE;
    }

    void answered() {
        silences = 0;
    }

    /** The earliest page is due then; {@link Instant#MAX}: none waits. */
    void nextVisit(Instant when) {
        nextVisit = when;
    }

    /** A page is due then, perhaps before those that wait already. */
    void addVisit(Instant when) {
        nextVisit = earlier(nextVisit, when);
    }

    /** The entry that was taken last: whatever waits lies behind it, and before it there may be many tombstones. */
    @Nullable
    QueueKey last() {
        return last;
    }

    void taken(QueueKey key) {
        last = key;
    }

    /** Polls the feed then, and not at another time that was set before. */
    void poll(URI feed, Instant when) {
        forget(feed);
        polls.add(new Turn(feed, when));
    }

    void forget(URI feed) {
        polls.removeIf(turn -> turn.feed().equals(feed));
    }

    /** Takes the feed that is to be polled now; absent: none is. */
    @Nullable
    URI takePoll(Instant now) {
        return nextPoll().isAfter(now) ? null : polls.remove().feed();
    }

    private Instant nextPoll() {
        Turn turn = polls.peek();
        return turn == null ? Instant.MAX : turn.due();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
