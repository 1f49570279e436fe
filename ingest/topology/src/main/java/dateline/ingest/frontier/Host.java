package dateline.ingest.frontier;

import dateline.ingest.frontier.FrontierItem.AtHost;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a host between its requests: little, for there may be many. For the stream thread alone.
 * Whatever changes when it is due must be told to {@link Hosts#changed}.
 */
final class Host {
    /** One poll to come. */
    private record Turn(URI feed, Instant due) {}

    private static final int PATIENCE = 5;
    private static final int MOST_CALLS = 100;

    private final String name;
    private final PriorityQueue<Turn> polls = new PriorityQueue<>(Comparator.comparing(Turn::due));
    private final Map<Urgency, Row> rows = new EnumMap<>(Urgency.class);
    private final Queue<AtHost> calls = new ArrayDeque<>();
    private Instant free;
    private Instant due = Instant.MAX;
    private boolean busy;
    private @Nullable InetAddress address;
    private int silences;
    private Duration delay = Duration.ZERO;
    private Instant awaiting = Instant.MIN;

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
        Instant work = calls.isEmpty() ? earlier(nextVisit(), nextPoll()) : free;
        Instant able = calls.isEmpty() ? later(free, awaiting) : free;
        due = work.equals(Instant.MAX) ? able : later(work, able);
    }

    /** Nothing waits here. */
    boolean isIdle() {
        return !busy && calls.isEmpty() && nextVisit().equals(Instant.MAX) && polls.isEmpty();
    }

    boolean isBusy() {
        return busy;
    }

    /** A request begins. */
    void begin(@Nullable InetAddress dialled) {
        busy = true;
        address = dialled;
    }

    /** The address that the request under way counts at; absent: none is known. */
    @Nullable
    InetAddress address() {
        return address;
    }

    /** No request is under way any more. */
    void end() {
        busy = false;
    }

    /** No request before then. */
    void pause(Instant until) {
        free = later(free, until);
    }

    /** Only what other hosts ask for before then, for it is not known what its robots.txt allows. */
    void await(Instant until) {
        awaiting = until;
    }

    /** It is known what is allowed. */
    void resume() {
        awaiting = Instant.MIN;
    }

    /** The host gave no answer; says whether that has happened so often in a row that it is taken for dead. */
    boolean silent() {
        silences++;
        return silences >= PATIENCE;
    }

    void answered() {
        silences = 0;
    }

    /** The pages of that urgency that wait here. */
    Row row(Urgency urgency) {
        return rows.computeIfAbsent(urgency, absent -> new Row(name, absent));
    }

    /** Takes in what another host asks for; if there is too much, it will be asked for again. */
    void call(AtHost wanted) {
        if (calls.size() < MOST_CALLS && !calls.contains(wanted)) {
            calls.add(wanted);
        }
    }

    /** Takes what another host asks for next; absent: nothing. */
    @Nullable
    AtHost takeCall() {
        return calls.poll();
    }

    /** Time that its robots.txt asks for between two requests. */
    Duration delay() {
        return delay;
    }

    void delay(Duration wish) {
        delay = wish;
    }

    /** The feeds that are polled here and are not being polled now. */
    List<URI> feeds() {
        return polls.stream().map(Turn::feed).toList();
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

    private Instant nextVisit() {
        return rows.values().stream()
                .map(Row::next)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private Instant nextPoll() {
        Turn turn = polls.peek();
        return turn == null ? Instant.MAX : turn.due();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
