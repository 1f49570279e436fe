package dateline.deploy.standalone.pace;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Does something at even intervals, and makes up for beats that it missed. */
final class Metronome {
    private static final double NANOS_PER_SECOND = 1e9;

    private Metronome() {}

    /**
     * Tells each beat its number, until the time is over.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    static void every(int rate, Duration time, IntConsumer beat) throws InterruptedException {
        long start = System.nanoTime();
        int beats = (int) (time.toNanos() / NANOS_PER_SECOND * rate);
        for (int number = 0; number < beats; number++) {
            long due = start + (long) (number * NANOS_PER_SECOND / rate);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            beat.accept(number);
        }
    }
}
