package dateline.deploy.standalone;

import dateline.deploy.runtime.Exit;
import java.util.concurrent.CountDownLatch;

/** Lets a command that is asked to end (SIGTERM, Ctrl-C) finish what it has begun. Thread-safe. */
final class Stop {
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile int code = Exit.DONE;

    private Stop() {}

    /** Listens from now on. */
    static Stop onSignal() {
        Stop stop = new Stop();
        Exit.onShutdown(stop::await, () -> stop.code);
        return stop;
    }

    /**
     * Listens from now on, and interrupts what the command waits for: it began processes that would outlive this one.
     * Until it has ended by itself, it counts as failed.
     */
    static Stop interrupting(Thread command) {
        Stop stop = new Stop();
        stop.code = Exit.SOME_FAILED;
        Exit.onShutdown(
                () -> {
                    if (stop.ended.getCount() > 0) {
                        command.interrupt();
                    }
                    stop.await();
                },
                () -> stop.code);
        return stop;
    }

    boolean isAsked() {
        return asked;
    }

    /** The command has ended, and the process may. */
    void ended(int exitCode) {
        code = exitCode;
        ended.countDown();
    }

    private void await() {
        asked = true;
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
