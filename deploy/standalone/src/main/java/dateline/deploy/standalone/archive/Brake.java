package dateline.deploy.standalone.archive;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Keeps a replay below live traffic: no faster than a rate, and not at all while pages wait to be read. For one thread.
 */
public final class Brake {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** As many pages as this time lets through are handed on at once. */
    private static final double SECONDS_AT_ONCE = 0.1;

    private static final double MILLIS = 1e3;

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

    /**
     * Waits until pages may be handed on. No transaction may be open meanwhile: its own pages would be waited for.
     *
     * @param most so many are wanted at most
     * @param goesOn asked at least each second; false ends the waiting
     * @return how many may be, at least one, now and without waiting again; 0: it does not go on
     */
    int await(int most, BooleanSupplier goesOn) throws InterruptedException {
        while (goesOn.getAsBoolean()) {
            long wait = isFree() ? Math.round(nextMillis - clock.millis()) : BETWEEN_LOOKS.toMillis();
            if (wait <= 0) {
                int pages = (int) Math.clamp(perSecond * SECONDS_AT_ONCE, 1, most);
                nextMillis = Math.max(nextMillis, (double) clock.millis()) + pages * MILLIS / perSecond;
                return pages;
            }
            Thread.sleep(Math.min(wait, BETWEEN_LOOKS.toMillis()));
        }
        return 0;
    }

    private boolean isFree() {
        if (clock.millis() >= nextLook) {
            free = waiting.getAsLong() <= mostWaiting;
            nextLook = clock.millis() + BETWEEN_LOOKS.toMillis();
        }
        return free;
    }
}
