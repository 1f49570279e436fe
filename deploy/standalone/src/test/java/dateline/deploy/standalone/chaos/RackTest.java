package dateline.deploy.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.deploy.standalone.chaos.Rack.Print;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RackTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Rack rack = new Rack(2);

    @Test
    void keepsWhatNobodyHasFetched() {
        publish(1, 2, 3, 4);

        assertThat(numbers()).containsExactly(4, 3, 2, 1);
    }

    @Test
    void forgetsTheOldestOfWhatWasFetched() {
        publish(1, 2, 3, 4);
        fetch(1, 2, 3);

        assertThat(numbers()).containsExactly(4, 3, 2);
        assertThat(print(1)).isNull();
    }

    @Test
    void aCorrectionIsNew() {
        publish(1, 2);
        fetch(1, 2);
        rack.correct(piece(1), NOW.plusSeconds(60));

        assertThat(numbers()).containsExactly(1, 2);
        assertThat(rack.newestFirst().getFirst()).isEqualTo(new Print(piece(1), 2, NOW, NOW.plusSeconds(60)));
    }

    @Test
    void aCorrectionIsNotFetchedWithWhatItCorrects() {
        publish(1, 2, 3);
        Print first = rack.newestFirst().getLast();
        rack.correct(piece(1), NOW);
        rack.fetched(first);
        fetch(2, 3);

        assertThat(numbers()).containsExactly(1, 3, 2);
    }

    private void publish(int... numbers) {
        for (int number : numbers) {
            rack.add(piece(number), NOW);
        }
    }

    private void fetch(int... numbers) {
        for (int number : numbers) {
            Print print = print(number);
            if (print != null) {
                rack.fetched(print);
            }
        }
    }

    private @Nullable Print print(int number) {
        return rack.print(piece(number).path());
    }

    private List<Integer> numbers() {
        return rack.newestFirst().stream().map(print -> print.piece().number()).toList();
    }

    private static Piece piece(int number) {
        return new Piece(number, 0, "Report " + number, List.of("So it was."), false, null);
    }
}
