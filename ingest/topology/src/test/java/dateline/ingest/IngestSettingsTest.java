package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.frontier.Schedule;
import dateline.ingest.websub.WebSubSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestSettingsTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        # contact , delay , allow       , timeout , bytes   , inFlight, attempts, message
        'two words' , PT1S  , ''          , PT10S   , 1000    , 1       , 1       , contact must be a web or mail address in ASCII but is 'two words'
        -           , PT-1S , ''          , PT10S   , 1000    , 1       , 1       , hostDelay must not be negative but is PT-1S
        -           , PT1S  , 10.0.0.0/33 , PT10S   , 1000    , 1       , 1       , address range must be like 10.0.0.0/8 or fd00::/8 but is '10.0.0.0/33'
        -           , PT1S  , intranet    , PT10S   , 1000    , 1       , 1       , address range must be like 10.0.0.0/8 or fd00::/8 but is 'intranet'
        -           , PT1S  , ''          , PT0S    , 1000    , 1       , 1       , connectTimeout must be positive but is PT0S
        -           , PT1S  , ''          , PT10S   , 8388608 , 1       , 1       , maximumBodyBytes must be 1 to 7340032 but is 8388608
        -           , PT1S  , ''          , PT10S   , 1000    , 0       , 1       , inFlight must be 1 to 100000 but is 0
        -           , PT1S  , ''          , PT10S   , 1000    , 1       , 0       , attempts must be 1 to 100 but is 0
        """)
    void saysWhatIsWrongAndWhatIsRight(
            String contact,
            Duration delay,
            String allow,
            Duration timeout,
            int bytes,
            int inFlight,
            int attempts,
            String message) {
        assertThatThrownBy(() -> new IngestSettings(
                        contact,
                        delay,
                        allow.isEmpty() ? List.of() : List.of(allow),
                        timeout,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        bytes,
                        inFlight,
                        1,
                        attempts,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Schedule.DEFAULTS,
                        WebSubSettings.DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # crawl delay | revisits  | least | most  | dead  | forget | message
        PT-1S         | PT1H      | PT1M  | PT1H  | PT1S  | P1D    | maximumCrawlDelay must not be negative but is PT-1S
        PT1S          | PT2H,PT1H | PT1M  | PT1H  | PT1S  | P1D    | revisits must be at most 20 ascending durations but are [PT2H, PT1H]
        PT1S          | PT0S      | PT1M  | PT1H  | PT1S  | P1D    | revisits must be at most 20 ascending durations but are [PT0S]
        PT1S          | PT1H      | PT0S  | PT1H  | PT1S  | P1D    | minimumPollInterval must be positive but is PT0S
        PT1S          | PT1H      | PT2H  | PT1H  | PT1S  | P1D    | maximumPollInterval must be at least minimumPollInterval, PT2H, but is PT1H
        PT1S          | PT1H      | PT1M  | PT1H  | PT0S  | P1D    | deadHostPause must be positive but is PT0S
        PT1S          | PT1H      | PT1M  | PT1H  | PT1S  | PT-1S  | forgetAfter must be positive but is PT-1S
        """)
    void refusesSchedulesThatCannotBe(
            Duration crawlDelay,
            String revisits,
            Duration least,
            Duration most,
            Duration dead,
            Duration forget,
            String message) {
        List<Duration> ages =
                List.of(revisits.split(",")).stream().map(Duration::parse).toList();

        assertThatThrownBy(() -> new Schedule(crawlDelay, ages, least, most, dead, forget))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
        https://a.example/hubs | -                       | callback and secret must be given together but only callback is
        -                      | of sixteen and more     | callback and secret must be given together but only secret is
        """)
    void wantsACallbackAndItsSecretTogether(URI callback, String secret, String message) {
        assertThatThrownBy(() -> new WebSubSettings(callback, secret, "127.0.0.1", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.0/8", "::1", "fd00::/8", "10.1.2.3"})
    void takesAddressRanges(String range) {
        IngestSettings usual = IngestSettings.DEFAULTS;

        IngestSettings settings = new IngestSettings(
                "mailto:desk@example.org",
                usual.hostDelay(),
                List.of(range),
                usual.connectTimeout(),
                usual.readTimeout(),
                usual.fetchTimeout(),
                usual.maximumBodyBytes(),
                usual.inFlight(),
                usual.addressInFlight(),
                usual.attempts(),
                usual.retryDelay(),
                usual.maximumRetryAfter(),
                usual.pollInterval(),
                usual.schedule(),
                usual.websub());

        assertThat(settings.fetchLimits().allowed()).hasSize(1);
    }
}
