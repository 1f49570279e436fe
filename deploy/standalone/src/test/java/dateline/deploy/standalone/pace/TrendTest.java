package dateline.deploy.standalone.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.deploy.standalone.pace.Trend.Point;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void isTheLineOfLeastSquares() {
        Trend trend = Trend.of(List.of(new Point(0, 1), new Point(1, 3), new Point(2, 2), new Point(3, 5)));

        assertThat(trend.mean()).isCloseTo(2.75, within(1e-9));
        assertThat(trend.slope()).isCloseTo(1.1, within(1e-9));
        assertThat(trend.error()).isCloseTo(Math.sqrt(2.7 / 2 / 5), within(1e-9));
        assertThat(trend.growth()).isCloseTo(1.1 * 3 / 2.75, within(1e-9));
    }

    @Test
    void risesWhereSomethingLeaks() {
        assertThat(noisy(700, 2).rises()).isTrue();
    }

    @Test
    void doesNotRiseByWhatChanceExplains() {
        assertThat(noisy(700, 0).rises()).isFalse();
    }

    @Test
    void doesNotRiseWhereItFalls() {
        assertThat(noisy(700, -2).rises()).isFalse();
    }

    private static Trend noisy(double start, double slope) {
        Random chance = new Random(1);
        return Trend.of(IntStream.rangeClosed(0, 60)
                .mapToObj(minute -> new Point(minute, start + slope * minute + 10 * chance.nextGaussian()))
                .toList());
    }
}
