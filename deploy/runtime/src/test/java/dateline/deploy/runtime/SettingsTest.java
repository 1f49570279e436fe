package dateline.deploy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Example DEFAULTS =
            new Example(KafkaSettings.DEFAULTS, new Crawl(null, Duration.ofSeconds(1), List.of(), 4));

    @TempDir
    Path folder;

    public record Example(KafkaSettings kafka, Crawl crawl) {}

    public record Crawl(@Nullable String contact, Duration hostDelay, List<String> allowAddresses, int inFlight) {
        public Crawl {
            if (inFlight < 1) {
                throw new IllegalArgumentException("inFlight must be positive but is " + inFlight);
            }
            if (hostDelay.isNegative()) {
                throw new IllegalArgumentException("hostDelay must not be negative but is " + hostDelay);
            }
            allowAddresses = List.copyOf(allowAddresses);
        }
    }

    @Test
    void keepsTheDefaultsWhereNothingIsSaid() {
        assertThat(Settings.read(DEFAULTS, Optional.empty(), Map.of("HOME", "/x")))
                .isEqualTo(DEFAULTS);
    }

    @Test
    void splitsTextsAtCommasButNoValuesOfAList() {
        assertThat(addresses("crawl: {allowAddresses: ['Washington, D.C.', Rome]}"))
                .containsExactly("Washington, D.C.", "Rome");
        assertThat(addresses("crawl: {allowAddresses: 'Rome, Oslo'}")).containsExactly("Rome", "Oslo");
    }

    private List<String> addresses(String yaml) {
        return Settings.read(DEFAULTS, Optional.of(file(yaml)), Map.of())
                .crawl()
                .allowAddresses();
    }

    @Test
    void readsFileAndLetsTheEnvironmentWin() {
        Path file = file("""
            kafka: {bootstrap.servers: 'broker:9092', security.protocol: SSL}
            crawl:
              hostDelay: PT5S
              inFlight: 8
              allowAddresses: [127.0.0.0/8, 10.0.0.0/8]
            """);

        Example settings = Settings.read(
                DEFAULTS,
                Optional.of(file),
                Map.of("DATELINE_CRAWL_HOST_DELAY", "PT0.2S", "DATELINE_CRAWL_CONTACT", "a@b.example"));

        assertThat(settings.crawl())
                .isEqualTo(new Crawl("a@b.example", Duration.ofMillis(200), List.of("127.0.0.0/8", "10.0.0.0/8"), 8));
        assertThat(settings.kafka().properties())
                .isEqualTo(Map.of("bootstrap.servers", "broker:9092", "security.protocol", "SSL"));
    }

    @Test
    void passesAnyKafkaPropertyThrough() {
        Example settings = Settings.read(
                DEFAULTS,
                Optional.empty(),
                Map.of("DATELINE_KAFKA_SSL_TRUSTSTORE_LOCATION", "/t", "DATELINE_KAFKA_NUM_STREAM_THREADS", "2"));

        assertThat(settings.kafka().properties())
                .containsEntry("ssl.truststore.location", "/t")
                .containsEntry("num.stream.threads", "2")
                .containsEntry("bootstrap.servers", "127.0.0.1:9092");
    }

    @Test
    void namesAllFaultsAtOnce() {
        Path file = file("""
            crawl: {hostDelay: soon, inFlight: 0, speed: 9}
            colour: red
            """);

        assertThatThrownBy(() -> Settings.read(DEFAULTS, Optional.of(file), Map.of("DATELINE_CRAWL_CONTAKT", "x")))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        e -> assertThat(e.faults())
                                .hasSize(5)
                                .anySatisfy(fault -> assertThat(fault)
                                        .contains("crawl.hostDelay in", "must be an ISO 8601 duration", "'soon'"))
                                .anySatisfy(fault -> assertThat(fault).contains("inFlight must be positive but is 0"))
                                .anySatisfy(fault -> assertThat(fault)
                                        .contains(
                                                "unknown setting crawl.speed",
                                                "contact, hostDelay, allowAddresses, inFlight"))
                                .anySatisfy(
                                        fault -> assertThat(fault).contains("unknown setting colour", "kafka, crawl"))
                                .anySatisfy(fault -> assertThat(fault)
                                        .contains("unknown setting DATELINE_CRAWL_CONTAKT", "DATELINE_CRAWL_CONTACT")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        crawl: 3          ; crawl in
        - a               ; must hold settings as keys and values
        crawl: {a: [      ; is not YAML
        crawl: {inFlight: [1, 2]} ; must be one value but is the list [1, 2]
        """)
    void refusesFilesOfAnotherForm(String yaml, String expected) {
        Path file = file(yaml);

        assertThatThrownBy(() -> Settings.read(DEFAULTS, Optional.of(file), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void saysWhichFileIsMissing() {
        Path missing = folder.resolve("missing.yaml");

        assertThatThrownBy(() -> Settings.read(DEFAULTS, Optional.of(missing), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("missing.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "ssl.keystore.password",
        "sasl.jaas.config",
        "ssl.keystore.key",
        "sasl.oauthbearer.client.credentials.client.secret",
        "ssl.truststore.certificates"
    })
    void neverPrintsSecrets(String property) {
        assertThat(KafkaSettings.DEFAULTS.with(property, "hush"))
                .asString()
                .contains(property + "=***")
                .doesNotContain("hush");
    }

    private Path file(String yaml) {
        try {
            return Files.writeString(folder.resolve("dateline.yaml"), yaml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
