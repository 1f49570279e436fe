package dateline.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Label;
import dateline.enrich.events.Polarity;
import dateline.enrich.events.Span;
import dateline.enrich.text.Text;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentJudgeTest {
    private final SentimentJudge judge = new SentimentJudge();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The rescue was a wonderful success and everybody was happy.    | POSITIVE
        The bomb killed dozens in a horrific attack on a market.       | NEGATIVE
        The committee meets on the second Tuesday of each month.       | NEUTRAL
        The plan was not good and it was never successful at all.      | NEGATIVE
        """)
    void judgesTheWholeText(String text, Label label) {
        assertThat(judge.read(Text.of(text)).whole(null).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Critics accuse Brown of fraud and lies.                 | Brown | NEGATIVE
        Everybody praised Green for a brilliant victory.        | Green | POSITIVE
        """)
    void judgesTowardsASpan(String text, String target, Label label) {
        int start = text.indexOf(target);

        assertThat(judge.read(Text.of(text)).towards(new Span(start, start + target.length())))
                .map(Polarity::label)
                .contains(label);
    }

    @Test
    void abstainsWhereNothingSpeaks() {
        assertThat(judge.read(Text.of("Brown arrived on Monday.")).towards(new Span(0, 5)))
                .isEmpty();
    }

    @Test
    void wordsOfAnotherSentenceDoNotCount() {
        String text = "Brown arrived on Monday. The murder was horrific.";

        assertThat(judge.read(Text.of(text)).towards(new Span(0, 5))).isEmpty();
    }

    @Test
    void aHeadlineHasAScoreOfItsOwnWhereItSpeaks() {
        SentimentJudge.Reading reading = judge.read(Text.of("It happened on Monday."));

        assertThat(reading.whole("Horrific murder").headlineScore()).isNegative();
        assertThat(reading.whole("Council meets").headlineScore()).isNull();
        assertThat(reading.whole(null).headlineScore()).isNull();
    }

    @Test
    void knowsEnglishOnly() {
        assertThat(judge.knows(Locale.UK)).isTrue();
        assertThat(judge.knows(Locale.FRENCH)).isFalse();
        assertThat(judge.knows(null)).isFalse();
    }
}
