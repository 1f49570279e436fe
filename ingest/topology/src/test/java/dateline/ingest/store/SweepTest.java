package dateline.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class SweepTest {
    private final KeyValueStore<String, Long> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("store"), Serdes.String(), Serdes.Long())
            .withLoggingDisabled()
            .build();

    @Test
    void goesThroughTheWholeStoreALittleAtATime() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        LongStream.range(0, 2500).forEach(n -> store.put("%06d".formatted(n), n));
        Sweep<String, Long> sweep = new Sweep<>(store);

        sweep.step(entry -> entry.value % 2 == 0);
        assertThat(store.approximateNumEntries()).isEqualTo(2000);

        sweep.step(entry -> entry.value % 2 == 0);
        sweep.step(entry -> entry.value % 2 == 0);
        assertThat(store.approximateNumEntries()).isEqualTo(1250);

        store.put("000000", 0L);
        sweep.step(entry -> entry.value % 2 == 0);
        assertThat(store.get("000000")).as("begins again").isNull();
    }
}
