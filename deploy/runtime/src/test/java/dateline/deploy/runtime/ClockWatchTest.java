package dateline.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private Instant now = Instant.parse("2026-10-25T00:59:00Z");
    private long nanos = Long.MAX_VALUE - 1_000_000_000L; // it overflows without harm
    private final ClockWatch watch = new ClockWatch(() -> now, () -> nanos);

    @Test
    void bearsThatTimePassesAndThatTheClockIsPutRight() {
        for (int seconds : new int[] {1, 0, 3600, -20, 1, -20, 86400}) {
            pass(Duration.ofSeconds(1));
            now = now.plusSeconds(seconds);

            assertThatCode(watch::check).doesNotThrowAnyException();
        }
    }

    @Test
    void bearsAMachineThatSlept() {
        pass(Duration.ofHours(9));

        assertThatCode(watch::check).doesNotThrowAnyException();
    }

    @Test
    void noticesAClockThatWasSetBack() {
        pass(Duration.ofSeconds(1));
        now = now.minusSeconds(3600);

        assertThatThrownBy(watch::check)
                .isInstanceOf(ClockSetBackException.class)
                .hasMessage("the clock was set back by PT1H");
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }
}
