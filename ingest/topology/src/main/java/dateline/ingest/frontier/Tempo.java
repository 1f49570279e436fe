package dateline.ingest.frontier;

import static java.util.Objects.requireNonNull;

import dateline.ingest.feed.Wishes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a polled address has something new.
 *
 * @param interval time between two polls that suits it; absent: it is not known yet
 * @param read when it was last read without failure; absent: never
 * @param wishes when it wants to be left alone
 */
record Tempo(@Nullable Duration interval, @Nullable Instant read, Wishes wishes) {
    static final Tempo UNKNOWN = new Tempo(null, null, Wishes.NONE);

    Tempo {
        requireNonNull(wishes, "wishes");
    }

    /**
     * The tempo after another reading: slower by half where there was nothing new, else as fast as the news came, but
     * never suddenly.
     *
     * @param usual the interval while none is known
     */
    Tempo after(int news, Instant now, Duration usual) {
        Duration before = interval == null ? usual : interval;
        if (read == null) {
            return new Tempo(before, now, wishes);
        }
        Duration suits = news == 0
                ? before.multipliedBy(3).dividedBy(2)
                : longer(Duration.between(read, now).dividedBy(news), before.dividedBy(4));
        return new Tempo(suits, now, wishes);
    }

    Tempo within(Duration least, Duration most) {
        Duration kept = interval == null || interval.compareTo(most) < 0 ? interval : most;
        return new Tempo(kept == null ? null : longer(kept, least), read, wishes);
    }

    Tempo with(Wishes newer) {
        return new Tempo(interval, read, newer);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
