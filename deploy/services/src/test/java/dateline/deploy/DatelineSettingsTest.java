package dateline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.deploy.runtime.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatelineSettingsTest {
    @Test
    void knowsTheVariablesThatOperatorsRelyOn() {
        DatelineSettings settings = DatelineSettings.DEFAULTS.overlaid(
                Optional.empty(),
                Map.of(
                        "DATELINE_KAFKA_BOOTSTRAP_SERVERS", "broker:9092",
                        "DATELINE_KAFKA_SASL_JAAS_CONFIG", "hush",
                        "DATELINE_TOPIC_PREFIX", "wire.",
                        "DATELINE_HTTP_PORT", "9000",
                        "DATELINE_HTTP_HOST", "0.0.0.0",
                        "DATELINE_INGEST_CONTACT", "mailto:desk@news.example",
                        "DATELINE_INGEST_HOST_DELAY", "PT0.2S",
                        "DATELINE_INGEST_ALLOW_ADDRESSES", "127.0.0.0/8, 10.1.0.0/16",
                        "DATELINE_STATE_DIRECTORY", "/var/lib/dateline"));

        assertThat(settings.kafka().bootstrapServers()).isEqualTo("broker:9092");
        assertThat(settings.topic().prefix()).isEqualTo("wire.");
        assertThat(settings.http().port()).isEqualTo(9000);
        assertThat(settings.http().host()).isEqualTo("0.0.0.0");
        assertThat(settings.ingest().contact()).isEqualTo("mailto:desk@news.example");
        assertThat(settings.ingest().hostDelay()).isEqualTo(Duration.ofMillis(200));
        assertThat(settings.ingest().allowAddresses()).isEqualTo(List.of("127.0.0.0/8", "10.1.0.0/16"));
        assertThat(settings.state().directory()).isEqualTo(Path.of("/var/lib/dateline"));
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> DatelineSettings.DEFAULTS.overlaid(
                        Optional.empty(),
                        Map.of(
                                "DATELINE_INGEST_HOST_DELAI", "PT1S",
                                "DATELINE_HTTP_PORT", "http",
                                "DATELINE_INGEST_ALLOW_ADDRESSES", "localhost")))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        e -> assertThat(e.faults())
                                .hasSize(3)
                                .anySatisfy(fault -> assertThat(fault).contains("DATELINE_INGEST_HOST_DELAI"))
                                .anySatisfy(fault ->
                                        assertThat(fault).contains("DATELINE_HTTP_PORT", "a whole number", "'http'"))
                                .anySatisfy(fault ->
                                        assertThat(fault).contains("DATELINE_INGEST_ALLOW_ADDRESSES", "localhost")));
    }
}
