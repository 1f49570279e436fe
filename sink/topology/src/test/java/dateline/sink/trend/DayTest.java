package dateline.sink.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.events.JsonSerde;
import dateline.sink.events.Trend;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:30:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    private final Day none = Day.of(count(1, 0, 0), NOON, NOW);

    private static Count count(int articles, int judged, long millionths) {
        return new Count(Trend.Kind.ACTOR, "name:nato", "NATO", new Sum(articles, 0, judged, millionths));
    }

    @Test
    void tellsHoursAndTheirSum() {
        Day day = none.plus(count(1, 1, 500_000), 12, NOW)
                .plus(count(2, 1, -250_000), 12, NOW)
                .plus(count(4, 0, 0), 23, NOW);

        List<Trend> trends = day.trends(List.of(12, 23));

        assertThat(trends)
                .extracting(Trend::key)
                .containsExactly(
                        "hour/2026-03-01T12:00:00Z/actor/name:nato",
                        "hour/2026-03-01T23:00:00Z/actor/name:nato",
                        "day/2026-03-01T00:00:00Z/actor/name:nato");
        assertThat(trends).extracting(Trend::articles).containsExactly(3, 4, 7);
        assertThat(trends).extracting(Trend::judged).containsExactly(2, 0, 2);
        assertThat(trends).extracting(Trend::score).containsExactly(0.125, null, 0.125);
        assertThat(trends).extracting(Trend::name).containsOnly("NATO");
    }

    @Test
    void takesNoCorrectionOfWhatItDoesNotKnow() {
        Day day = none.plus(count(1, 0, 0), 12, NOW);

        assertThat(none.plus(count(-1, 0, 0), 12, NOW)).isEqualTo(none);
        assertThat(day.plus(count(-1, 0, 0), 13, NOW)).isEqualTo(day);
        assertThat(day.plus(count(-1, 0, 0), 12, NOW).trends(List.of(12)))
                .extracting(Trend::articles)
                .containsExactly(0, 0);
    }

    @Test
    void tellsNothingOfAnHourThatIsNotKnown() {
        assertThat(none.plus(count(1, 0, 0), 12, NOW).trends(List.of(13)))
                .extracting(Trend::period)
                .containsExactly(Trend.Period.DAY);
    }

    @Test
    void isTheSameAfterJson() {
        Day day = none.plus(count(1, 1, 500_000), 3, NOW).plus(count(1, 0, 0), 22, NOW);
        JsonSerde<Day> serde = new JsonSerde<>(Day.class);

        byte[] json = serde.serializer().serialize("", day);

        assertThat(serde.deserializer().deserialize("", json)).isEqualTo(day);
    }
}
