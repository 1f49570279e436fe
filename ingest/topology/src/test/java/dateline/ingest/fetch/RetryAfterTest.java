package dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        2                             , PT2S
        ' 86400 '                     , PT24H
        'Sun, 22 Nov 2026 08:01:00 GMT' , PT1M
        'Sun, 22 Nov 2026 07:00:00 GMT' , PT0S
        -1                            , -
        soon                          , -
        99999999999999999999          , -
        -                             , -
        """)
    void readsSecondsAndDates(String header, Duration wait) {
        assertThat(RetryAfter.read(header, Instant.parse("2026-11-22T08:00:00Z")))
                .isEqualTo(wait);
    }
}
