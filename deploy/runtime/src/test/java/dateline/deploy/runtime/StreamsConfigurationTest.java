package dateline.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsConfigurationTest {
    @Test
    void pollsFewRecordsUnlessItIsToldOtherwise() {
        assertThat(consumer(KafkaSettings.DEFAULTS)).containsEntry("max.poll.records", "100");
        assertThat(consumer(KafkaSettings.DEFAULTS.with("max.poll.records", "700")))
                .containsEntry("max.poll.records", "700");
    }

    @Test
    void holdsLittleInMemoryOfWhatWaits() {
        assertThat(consumer(KafkaSettings.DEFAULTS)).containsEntry("fetch.max.bytes", "16777216");
        assertThat(streams(KafkaSettings.DEFAULTS).getInt("buffered.records.per.partition"))
                .isEqualTo(200);
        assertThat(consumer(KafkaSettings.DEFAULTS.with("fetch.max.bytes", "999")))
                .containsEntry("fetch.max.bytes", "999");
    }

    @Test
    void anOperatorsWordGoesBeforeOursThoughItNamesNoClient() {
        KafkaSettings told =
                KafkaSettings.DEFAULTS.with("session.timeout.ms", "45000").with("linger.ms", "20");

        assertThat(consumer(told)).containsEntry("session.timeout.ms", "45000");
        assertThat(streams(told).getProducerConfigs("id")).containsEntry("linger.ms", "20");
    }

    private static Map<String, Object> consumer(KafkaSettings kafka) {
        return streams(kafka).getMainConsumerConfigs("group", "id", 0);
    }

    private static StreamsConfig streams(KafkaSettings kafka) {
        HostSettings settings =
                new HostSettings(kafka, TopicSettings.DEFAULTS, HttpSettings.DEFAULTS, StateSettings.DEFAULTS);
        return new StreamsConfig(StreamsConfiguration.of("enrich", settings, new SimpleMeterRegistry()));
    }
}
