package dateline.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * A punctuation that beats quickly while there is something to do and rests while there is not, because each beat costs
 * a commit, also an idle one. For the stream thread alone.
 */
final class Pulse {
    private static final Duration QUICK = Duration.ofMillis(20);
    private static final Duration SLOW = Duration.ofMinutes(1);

    private final ProcessorContext<String, Object> context;
    private final Runnable beat;
    private @Nullable Cancellable schedule;
    private Duration interval = Duration.ZERO;
    private Instant planned = Instant.MAX;

    Pulse(ProcessorContext<String, Object> context, Runnable beat) {
        this.context = context;
        this.beat = beat;
    }

    /** Sees to it that the next beat comes about then; {@link Instant#MAX}: none is needed. */
    void beatAt(Instant wanted, Instant now) {
        if (wanted.equals(Instant.MAX)) {
            stop();
        } else if (interval.equals(QUICK) ? !isQuick(wanted, now) : wanted.isBefore(planned)) {
            plan(wait(wanted, now), now);
        }
    }

    private void plan(Duration wait, Instant now) {
        stop();
        interval = wait;
        planned = now.plus(wait);
        schedule = context.schedule(wait, PunctuationType.WALL_CLOCK_TIME, timestamp -> beaten());
    }

    /** A long wait is for one beat only; what comes then is decided anew. */
    private void beaten() {
        if (!interval.equals(QUICK)) {
            stop();
        }
        beat.run();
    }

    private void stop() {
        if (schedule != null) {
            schedule.cancel();
            schedule = null;
        }
        interval = Duration.ZERO;
        planned = Instant.MAX;
    }

    private static boolean isQuick(Instant wanted, Instant now) {
        return wait(wanted, now).equals(QUICK);
    }

    private static Duration wait(Instant wanted, Instant now) {
        Duration wait = wanted.isAfter(now.plus(SLOW)) ? SLOW : Duration.between(now, wanted);
        return wait.compareTo(QUICK) < 0 ? QUICK : wait;
    }
}
