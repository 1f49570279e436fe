package dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.DateInfo.Precision;
import java.time.LocalDate;
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
        2026-03-04 09:30:15 +01:00      | 2026-03-04T09:30:15+01:00 | SECOND
        2026-03-04 09:30 PM             | 2026-03-04T21:30:00Z      | MINUTE
        2026-03-04 12:30 a.m.           | 2026-03-04T00:30:00Z      | MINUTE
        2026-03-04 12:30 p.m. EST       | 2026-03-04T12:30:00-05:00 | MINUTE
        2026-03-04 9:30                 | 2026-03-04T09:30:00Z      | MINUTE
        2026-03-04 09:30:15 EST         | 2026-03-04T09:30:15-05:00 | SECOND
        2026-03-04 09:30:15 IST         | 2026-03-04T00:00:00Z      | DAY
        2026-03-04 09:30 Uhr            | 2026-03-04T00:00:00Z      | DAY
        2026-03-04 09:30 ET             | 2026-03-04T09:30:00-05:00 | MINUTE
        2026-07-04 09:30 ET             | 2026-07-04T09:30:00-04:00 | MINUTE
        2026-03-04T09:30:15+01:00[Europe/Paris]                     | 2026-03-04T09:30:15+01:00 | SECOND
        Wed, 04 Mar 2026 09:30:15 EST   | 2026-03-04T09:30:15-05:00 | SECOND
        Wed, 04 Mar 2026 09:30:15 +0530 | 2026-03-04T09:30:15+05:30 | SECOND
        Wed, 04 Mar 2026 09:30:15       | 2026-03-04T00:00:00Z      | DAY
        Wed, Mar 4, 2026                | 2026-03-04T00:00:00Z      | DAY
        Wed Mar 4 09:30:15 CET 2026     | 2026-03-04T09:30:15+01:00 | SECOND
        Wed Mar 04 2026 09:30:15 GMT+0100 (Central European Time)   | 2026-03-04T09:30:15+01:00 | SECOND
        March 4, 2026 at 9:30 PM EST    | 2026-03-04T21:30:00-05:00 | MINUTE
        March 4, 2026 9:30 PM           | 2026-03-04T00:00:00Z      | DAY
        """)
    void readsMomentsAsPagesWriteThem(String text, OffsetDateTime moment, Precision precision) {
        assertThat(DateText.parse(text)).hasValueSatisfying(date -> {
            assertThat(date.moment()).isEqualTo(moment);
            assertThat(date.moment().getOffset()).isEqualTo(moment.getOffset());
            assertThat(date.precision()).isEqualTo(precision);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1. Mai 2026             | 2026-05-01
        Freitag, 1. Mai 2026    | 2026-05-01
        1 mai 2026              | 2026-05-01
        1er août 2026           | 2026-08-01
        1 décembre 2026         | 2026-12-01
        ven. 1 mai 2026 à 10h30 | 2026-05-01
        1 de mayo de 2026       | 2026-05-01
        mar 5 mag 2026          | 2026-05-05
        1º de maio de 2026      | 2026-05-01
        1 d’agost del 2026      | 2026-08-01
        1 maja 2026 r.          | 2026-05-01
        5. května 2026          | 2026-05-05
        2026. május 1.          | 2026-05-01
        2026 m. gegužės 1 d.    | 2026-05-01
        2026ko maiatzaren 1a    | 2026-05-01
        1 Mayıs 2026            | 2026-05-01
        1 мая 2026 г.           | 2026-05-01
        1 травня 2026           | 2026-05-01
        1 Μαΐου 2026            | 2026-05-01
        1 مايو 2026             | 2026-05-01
        ١ مايو ٢٠٢٦             | 2026-05-01
        1 במאי 2026             | 2026-05-01
        1 मई 2026               | 2026-05-01
        2026年5月1日             | 2026-05-01
        2026년 5월 1일           | 2026-05-01
        2026/5/1 10:30          | 2026-05-01
        2026. 5. 1.             | 2026-05-01
        01.05.2026              | 2026-05-01
        Stand: 1.5.2026, 10 Uhr | 2026-05-01
        31/05/2026              | 2026-05-31
        05/31/2026              | 2026-05-31
        05/05/2026              | 2026-05-05
        """)
    void readsDaysInTheLanguagesOfNewspapers(String text, LocalDate day) {
        assertThat(DateText.parse(text)).contains(DateText.ofDay(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-04T09:30Z", "2026-03-04 09:30 EST", "2026-03-04T09:30:15+01:00"})
    void knowsWhetherTheOffsetIsStated(String text) {
        assertThat(DateText.parse(text)).get().matches(DateText::isOffsetStated);
        assertThat(DateText.parse(text.substring(0, 16))).get().matches(date -> !date.isOffsetStated());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # one                     | other               | refines
        2026-03-04T09:30:15       | 2026-03-04          | true
        2026-03-05T03:30:15Z      | 2026-03-04          | true
        2026-03-05T03:30:15+01:00 | 2026-03-04          | false
        2026-03-05T13:30:15Z      | 2026-03-04          | false
        2026-03-04                | 2026-03-04          | false
        2026-03-04T09:30:15+01:00 | 2026-03-04T09:30:15 | true
        2026-03-04T09:30:15+01:00 | 2026-03-04T09:30    | true
        2026-03-04T08:30:15Z      | 2026-03-04T09:30:15 | false
        2026-03-04T09:30:15       | 2026-03-04T09:30:15 | false
        2026-03-04T09:30:15+02:00 | 2026-03-04T09:30:15+01:00 | false
        """)
    void refinesWhatSaysTheSameAndLess(String one, String other, boolean refines) {
        assertThat(DateText.parse(one)
                        .orElseThrow()
                        .refines(DateText.parse(other).orElseThrow()))
                .isEqualTo(refines);
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
                "Marchand 4, 2026 maybe not",
                "4 listopada 2026",
                "03/04/2026",
                "03-04-2026",
                "31.02.2026",
                "10.0.2026",
                "32.13.2026",
                "Chapter 12 of 2026"
            })
    void readsNothingIntoWhatIsNoDate(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }
}
