package dateline.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Label;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Polarity;
import dateline.enrich.events.Span;
import dateline.enrich.text.Text;
import java.util.List;
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
    void whoIsOnlyNamedIsSpokenOfNeitherWay() {
        assertThat(judge.read(Text.of("Brown arrived on Monday.")).towards(new Span(0, 5)))
                .map(Polarity::label)
                .contains(Label.NEUTRAL);
    }

    @Test
    void wordsOfAnotherSentenceDoNotCount() {
        Text alone = Text.of("Brown arrived on Monday.");
        Text followed = Text.of("Brown arrived on Monday. The murder was horrific.");

        assertThat(judge.read(followed).towards(new Span(0, 5)))
                .isEqualTo(judge.read(alone).towards(new Span(0, 5)));
    }

    @Test
    void mentionsInsideQuotationMarksAreNotTheArticlesVoice() {
        Text text = Text.of("“Brown is a liar and a thief,” she said. Brown won praise for his great courage.");
        Mention quoted = new Mention(1, 6, "Brown");
        Mention own = new Mention(41, 46, "Brown");

        SentimentJudge.Reading reading = judge.read(text);

        assertThat(reading.towards(List.of(quoted))).isEmpty();
        assertThat(reading.towards(List.of(quoted, own))).isEqualTo(reading.towards(List.of(own)));
        assertThat(reading.towards(new Span(1, 6))).map(Polarity::label).contains(Label.NEGATIVE);
    }

    @Test
    void aMentionInPassingDoesNotDrownTheOneThatSpeaks() {
        Text text = Text.of("Brown arrived on Monday. Prosecutors accuse Brown of fraud and lies.");

        assertThat(judge.read(text).towards(List.of(new Mention(0, 5, "Brown"), new Mention(44, 49, "Brown"))))
                .map(Polarity::label)
                .contains(Label.NEGATIVE);
    }

    @Test
    void aSpanWithoutTokensIsNotJudged() {
        assertThat(judge.read(Text.of("Brown left.  ")).towards(new Span(11, 13)))
                .isEmpty();
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
