package dateline.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * The leases of one incarnation of a task. Once closed, whatever still comes back is dropped: the task's next owner
 * has sent for it again. All but the errands themselves belong to the stream thread.
 */
final class Lanes implements AutoCloseable {
    /** Longest time after which another errand of a lease is begun: what is more urgent may have come meanwhile. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** Most bytes of bodies that may wait while another errand of a lease is begun. */
    private static final long MOST_WAITING = 16L * 1024 * 1024;

    private final Crew crew;
    private final Queue<Report> reports = new ArrayDeque<>();
    private final Set<Thread> running = new HashSet<>();
    private long waiting;
    private boolean closed;
    private int underWay;

    Lanes(Crew crew) {
        this.crew = crew;
    }

    /** Sends out for something; a request must have been {@linkplain Crew#reserve booked}. */
    void start(Lease lease) {
        underWay++;
        crew.begin(lease.host());
        crew.execute(() -> {
            if (enters(lease.host())) {
                run(lease);
            }
        });
    }

    /** Takes the next report, if one is there. */
    synchronized Optional<Report> next() {
        Report report = reports.poll();
        if (report != null) {
            waiting -= report.size();
            if (report.last()) {
                underWay--;
                crew.end(report.answer().host());
            }
        }
        return Optional.ofNullable(report);
    }

    /** Whether reports are still to come. */
    boolean isBusy() {
        return underWay > 0;
    }

    @Override
    public synchronized void close() {
        closed = true;
        running.forEach(Thread::interrupt);
        reports.stream()
                .filter(Report::last)
                .forEach(dropped -> crew.end(dropped.answer().host()));
        reports.clear();
    }

    private void run(Lease lease) {
        Instant end = crew.now().plus(LONGEST);
        int next = 0;
        boolean goesOn = true;
        while (goesOn) {
            Answer answer = crew.run(lease.host(), lease.errands().get(next), lease.rules());
            next++;
            goesOn = hand(answer, lease, next, answer.at().isBefore(end));
        }
    }

    private synchronized boolean enters(Host host) {
        if (closed) {
            crew.end(host);
            return false;
        }
        running.add(Thread.currentThread());
        return true;
    }

    /** Hands an answer over; says whether the lease goes on with its next errand. */
    private synchronized boolean hand(Answer answer, Lease lease, int next, boolean inTime) {
        waiting += answer.size();
        boolean more = next < lease.errands().size();
        boolean goesOn = more && inTime && !closed && waiting <= MOST_WAITING && answer.isEncouraging();
        if (goesOn) {
            reports.add(Report.goingOn(answer));
            return true;
        }
        running.remove(Thread.currentThread());
        if (closed) {
            crew.end(lease.host());
        } else {
            reports.add(Report.ending(answer, lease.from(next)));
        }
        return false;
    }
}
