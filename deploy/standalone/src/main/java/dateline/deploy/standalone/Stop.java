package dateline.deploy.standalone;

import dateline.deploy.runtime.Exit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Lets a command that is asked to end (SIGTERM, Ctrl-C) finish what it has begun. Thread-safe. */
final class Stop {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Runnable> whenAsked = new CopyOnWriteArrayList<>();
    private volatile boolean asked;
    private volatile int code = Exit.DONE;

    private Stop() {}

    /** Listens from now on. */
    static Stop onSignal() {
        Stop stop = new Stop();
        Exit.onShutdown(() -> {
            stop.asked = true;
            stop.whenAsked.forEach(Runnable::run);
            return stop.await();
        });
        return stop;
    }

    /** What to do when the command is asked to end; done at once if it was already. */
    void whenAsked(Runnable work) {
        whenAsked.add(work);
        if (asked) {
            work.run();
        }
    }

    /**
     * Runs a command, and interrupts what it waits for when it is asked to end: it began processes that would outlive this
     * one. Until it has ended by itself, it counts as failed.
     *
     * @return its exit code
     */
    static int interrupting(Callable<Integer> work) throws Exception {
        Thread command = Thread.currentThread();
        Stop stop = new Stop();
        stop.code = Exit.SOME_FAILED;
        Exit.onShutdown(() -> {
            if (stop.ended.getCount() > 0) {
                command.interrupt();
            }
            return stop.await();
        });
        int code = Exit.SOME_FAILED;
        try {
            code = work.call();
            return code;
        } finally {
            stop.ended(code);
        }
    }

    boolean isAsked() {
        return asked;
    }

    /** The command has ended, and the process may. */
    void ended(int exitCode) {
        code = exitCode;
        ended.countDown();
    }

    private int await() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return code;
    }
}
