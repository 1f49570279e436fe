package dateline.deploy.standalone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class BrakeTest {
    private static final int MOST = 200;

    @Test
    void letsThroughATenthOfASecondsPagesAtOnceAndAtLeastOne() throws Exception {
        assertThat(brake(400, () -> 0).await(MOST, () -> true)).isEqualTo(40);
        assertThat(brake(1_000_000, () -> 0).await(MOST, () -> true)).isEqualTo(MOST);
        assertThat(brake(0.001, () -> 0).await(MOST, () -> true)).isEqualTo(1);
    }

    @Test
    void keepsToItsRate() throws Exception {
        Brake brake = brake(50, () -> 0);
        long start = System.nanoTime();

        int pages = 0;
        while (pages < 30) {
            pages += brake.await(MOST, () -> true);
        }

        assertThat(System.nanoTime() - start).isGreaterThan(400_000_000);
    }

    @Test
    void letsNothingThroughWhilePagesWaitAndEndsWhenItIsAsked() throws Exception {
        AtomicInteger asked = new AtomicInteger();

        assertThat(brake(1_000, () -> 11).await(MOST, () -> asked.incrementAndGet() < 3))
                .isZero();
        assertThat(asked).hasValue(3);
    }

    @Test
    void endsThoughItsNextPageIsHoursAway() throws Exception {
        Brake brake = brake(0.0001, () -> 0);
        brake.await(MOST, () -> true);
        AtomicInteger asked = new AtomicInteger();

        assertThat(brake.await(MOST, () -> asked.incrementAndGet() < 2)).isZero();
    }

    private static Brake brake(double perSecond, LongSupplier waiting) {
        return new Brake(perSecond, 10, waiting, InstantSource.system());
    }
}
