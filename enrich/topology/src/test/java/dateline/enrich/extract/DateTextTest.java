package dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.DateInfo.Precision;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-04                      | 2026-03-04T00:00:00Z      | DAY
        20260304                        | 2026-03-04T00:00:00Z      | DAY
        2026-03-04T09:30                | 2026-03-04T09:30:00Z      | MINUTE
        2026-03-04 09:30:15             | 2026-03-04T09:30:15Z      | SECOND
        2026-03-04T09:30:15.123+01:00   | 2026-03-04T09:30:15+01:00 | SECOND
        2026-03-04T09:30:15+0530        | 2026-03-04T09:30:15+05:30 | SECOND
        2026-03-04T09:30Z               | 2026-03-04T09:30:00Z      | MINUTE
        2026-03-04 09:30 UTC            | 2026-03-04T09:30:00Z      | MINUTE
        Wed, 4 Mar 2026 09:30:15 GMT    | 2026-03-04T09:30:15Z      | SECOND
        March 4, 2026                   | 2026-03-04T00:00:00Z      | DAY
        Published Mar. 4th, 2026        | 2026-03-04T00:00:00Z      | DAY
        4 March 2026                    | 2026-03-04T00:00:00Z      | DAY
        2024-02-29                      | 2024-02-29T00:00:00Z      | DAY
        29 February 2000                | 2000-02-29T00:00:00Z      | DAY
        2016-12-31T23:59:60Z            | 2016-12-31T23:59:59Z      | SECOND
        2026-03-29T02:30:00             | 2026-03-29T02:30:00Z      | SECOND
        2026-03-29T02:30:00+01:00       | 2026-03-29T02:30:00+01:00 | SECOND
        2026-10-25T02:30:00+02:00       | 2026-10-25T02:30:00+02:00 | SECOND
        2026-10-25T02:30:00+01:00       | 2026-10-25T02:30:00+01:00 | SECOND
        """)
    void readsMomentsAsPagesWriteThem(String text, OffsetDateTime moment, Precision precision) {
        assertThat(DateText.parse(text)).contains(new DateText(moment, precision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2 hours ago",
                "2026-13-04",
                "2026-02-30",
                "2026-02-29",
                "1900-02-29",
                "Thu, 29 Feb 2026 09:30:15 GMT",
                "12345678901",
                "Marchand 4, 2026 maybe not"
            })
    void readsNothingIntoWhatIsNoDate(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }
}
