package dateline.ingest.frontier;

import dateline.ingest.robots.RobotsRules;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * The errands of one incarnation of a task. Once closed, whatever still comes back is dropped: the task's next owner
 * has sent for it again. All but the errands themselves belong to the stream thread.
 */
final class Lanes implements AutoCloseable {
    private final Crew crew;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final Set<Thread> running = new HashSet<>();
    private boolean closed;
    private int underWay;

    Lanes(Crew crew) {
        this.crew = crew;
    }

    /** Sends out for something; a request must have been {@linkplain Crew#reserve booked}. */
    void start(Host host, Errand errand, RobotsRules rules) {
        underWay++;
        crew.begin(host);
        crew.execute(() -> {
            if (enters(host)) {
                leave(crew.run(host, errand, rules));
            }
        });
    }

    /** Takes the next answer, if one is there. */
    synchronized Optional<Answer> next() {
        Answer answer = answers.poll();
        if (answer != null) {
            underWay--;
            crew.end(answer.host());
        }
        return Optional.ofNullable(answer);
    }

    /** Whether answers are still to come. */
    boolean isBusy() {
        return underWay > 0;
    }

    @Override
    public synchronized void close() {
        closed = true;
        running.forEach(Thread::interrupt);
        answers.forEach(dropped -> crew.end(dropped.host()));
        answers.clear();
    }

    private synchronized boolean enters(Host host) {
        if (closed) {
            crew.end(host);
            return false;
        }
        running.add(Thread.currentThread());
        return true;
    }

    private synchronized void leave(Answer answer) {
        running.remove(Thread.currentThread());
        if (closed) {
            crew.end(answer.host());
        } else {
            answers.add(answer);
        }
    }
}
