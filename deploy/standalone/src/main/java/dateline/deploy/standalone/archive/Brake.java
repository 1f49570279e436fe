package dateline.deploy.standalone.archive;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Keeps a replay below live traffic: no faster than a rate, and not at all while pages wait to be read. For one thread.
 */
public final class Brake {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final double perSecond;
    private final long mostWaiting;
    private final LongSupplier waiting;
    private final InstantSource clock;
    private double nextMillis;
    private long nextLook;
    private boolean free;

    /**
     * A brake.
     *
     * @param perSecond most pages a second
     * @param mostWaiting pages that may wait to be read while more are handed on
     * @param waiting how many wait
     */
    public Brake(double perSecond, long mostWaiting, LongSupplier waiting, InstantSource clock) {
        this.perSecond = perSecond;
        this.mostWaiting = mostWaiting;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Waits until a page may be handed on. */
    void beforePage() throws InterruptedException {
        while (!isFree()) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        long now = clock.millis();
        if (nextMillis - now >= 1) {
            Thread.sleep(Math.round(nextMillis - now));
        }
        nextMillis = Math.max(nextMillis, (double) now) + 1000 / perSecond;
    }

    private boolean isFree() {
        if (clock.millis() >= nextLook) {
            free = waiting.getAsLong() <= mostWaiting;
            nextLook = clock.millis() + BETWEEN_LOOKS.toMillis();
        }
        return free;
    }
}
