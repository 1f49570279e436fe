package dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.events.JsonSerde;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class UntoldHoursTest {
    private final KeyValueStore<Long, UntoldHours.Note> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("untold"), Serdes.Long(), new JsonSerde<>(UntoldHours.Note.class))
            .withLoggingDisabled()
            .build();

    private final UntoldHours hours = new UntoldHours();

    UntoldHoursTest() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        hours.open(store);
    }

    private UntoldHours opened() {
        UntoldHours again = new UntoldHours();
        again.open(store);
        return again;
    }

    private static Map<String, Set<Integer>> told(UntoldHours untold) {
        Map<String, Set<Integer>> told = new HashMap<>();
        untold.tell(told::put);
        return told;
    }

    @Test
    void areThoseOfTheStoreWhereATaskBeginsAnew() {
        hours.add("a", 3);
        hours.keep();
        hours.add("a", 4);
        hours.add("lost", 5);

        hours.open(store);
        hours.add("a", 4);
        hours.keep();

        assertThat(told(hours)).isEqualTo(Map.of("a", Set.of(3, 4)));
        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void areStillUntoldBehindOneThatCannotBeTold() {
        hours.add("a", 3);
        hours.add("b", 3);
        hours.keep();

        assertThatThrownBy(() -> hours.tell((_, _) -> {
                    throw new IllegalStateException("unreadable");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told(hours)).isEqualTo(Map.of("b", Set.of(3)));
        assertThat(opened().isEmpty()).isTrue();
    }

    @Test
    void outliveACrashUntilTheyAreTold() {
        hours.add("a", 3);
        hours.add("b", 3);
        hours.keep();
        hours.add("a", 3);
        hours.keep();
        hours.add("a", 4);
        hours.keep();
        assertThat(store.approximateNumEntries()).isEqualTo(2);

        UntoldHours again = opened();
        again.add("a", 5);
        again.keep();

        assertThat(told(opened())).isEqualTo(Map.of("a", Set.of(3, 4, 5), "b", Set.of(3)));
        assertThat(store.approximateNumEntries()).isZero();
        assertThat(opened().isEmpty()).isTrue();
    }
}
