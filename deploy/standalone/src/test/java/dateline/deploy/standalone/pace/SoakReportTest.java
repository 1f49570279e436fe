package dateline.deploy.standalone.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.deploy.standalone.pace.Minute.Phase;
import dateline.deploy.standalone.pace.Watched.Reading;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoakReportTest {
    private static final int MINUTES = 20;

    private final SoakReport report = new SoakReport();

    @Test
    void findsNothingWhereAllIsAsItShouldBe() {
        soak(0);
        report.pages(MINUTES * 60, 0);
        report.ends(Duration.ofSeconds(3));

        assertThat(report.breaches()).isEmpty();
        assertThat(report.lines())
                .contains("capacity: 1.4 pages a second", "caught up after: 3.0 s")
                .contains("CPU a page in the soak: sink 10.00 ms");
    }

    @Test
    void findsMemoryThatGrows() {
        soak(20);
        report.ends(Duration.ZERO);

        assertThat(report.breaches()).containsExactly("sink live heap, MiB rises", "sink resident, MiB rises");
    }

    @Test
    void doesNotJudgeTheBeginning() {
        IntStream.rangeClosed(1, MINUTES).forEach(minute -> report.add(minute(minute, minute <= 5 ? 100 : 900)));
        report.ends(Duration.ZERO);

        assertThat(report.breaches()).isEmpty();
    }

    @Test
    void findsWhatIsMissingAndWhatDied() {
        soak(0);
        report.pages(1000, 2);
        report.starts(4);
        report.ends(Duration.ofMinutes(5));

        assertThat(report.breaches())
                .containsExactly(
                        "2 of 1000 pages have not arrived",
                        "services have to be started once each, 3 in all, but were 4");
    }

    @Test
    void tellsWhatThereIsOfARunThatWasCutOff() {
        report.add(minute(1, 700));

        assertThat(report.breaches()).containsExactly("it was cut off before its end");
        assertThat(report.lines()).anyMatch(line -> line.startsWith("soak: 1.0 min, 1.0 pages a second out"));
    }

    private void soak(long growth) {
        report.begins(1.4, List.of(new Reading("sink", 700, OptionalLong.of(100), Duration.ZERO)));
        IntStream.rangeClosed(1, MINUTES).forEach(minute -> report.add(minute(minute, 700 + growth * minute)));
    }

    private static Minute minute(int number, long mebibytes) {
        Duration length = Duration.ofMinutes(1);
        Reading reading =
                new Reading("sink", mebibytes, OptionalLong.of(mebibytes), Duration.ofMillis(number * 60 * 10L));
        return new Minute(
                Phase.SOAK,
                length.multipliedBy(number),
                length,
                60,
                new Times(List.of(500.0, 700.0), 0),
                0,
                List.of(reading));
    }
}
