package dateline.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Label;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Polarity;
import dateline.enrich.events.Span;
import dateline.enrich.quotation.Passages;
import dateline.enrich.text.Text;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentJudgeTest {
    private final SentimentJudge judge = SentimentJudge.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The rescue was a wonderful success and everybody was happy.    | POSITIVE
        The bomb killed dozens in a horrific attack on a market.       | NEGATIVE
        The committee meets on the second Tuesday of each month.       | NEUTRAL
        The plan was not good and it was never successful at all.      | NEGATIVE
        """)
    void judgesTheWholeText(String text, Label label) {
        assertThat(read(Text.of(text)).whole(null).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Critics accuse Brown of fraud and lies.                 | Brown | NEGATIVE
        Everybody praised Green for a brilliant victory.        | Green | POSITIVE
        """)
    void judgesTowardsASpan(String text, String target, Label label) {
        int start = text.indexOf(target);

        assertThat(read(Text.of(text)).towards(new Span(start, start + target.length())))
                .map(Polarity::label)
                .contains(label);
    }

    @Test
    void whoIsOnlyNamedIsSpokenOfNeitherWay() {
        assertThat(read(Text.of("Brown arrived on Monday.")).towards(new Span(0, 5)))
                .map(Polarity::label)
                .contains(Label.NEUTRAL);
    }

    @Test
    void wordsOfAnotherSentenceDoNotCount() {
        Text alone = Text.of("Brown arrived on Monday.");
        Text followed = Text.of("Brown arrived on Monday. The murder was horrific.");

        assertThat(read(followed).towards(new Span(0, 5))).isEqualTo(read(alone).towards(new Span(0, 5)));
    }

    @Test
    void mentionsInsideQuotationMarksAreNotTheArticlesVoice() {
        Text text = Text.of("“Brown is a liar and a thief,” she said. Brown won praise for his great courage.");
        Mention quoted = Mention.of(1, 6, "Brown");
        Mention own = Mention.of(41, 46, "Brown");

        SentimentJudge.Reading reading = read(text);

        assertThat(reading.towards(List.of(quoted))).isEmpty();
        assertThat(reading.towards(List.of(quoted, own)).map(Polarity::score))
                .isEqualTo(reading.towards(List.of(own)).map(Polarity::score));
        assertThat(reading.towards(new Span(1, 6))).map(Polarity::label).contains(Label.NEGATIVE);
    }

    @Test
    void whatOthersAreQuotedToSayOfSomebodyIsNotTheArticlesVoice() {
        Text quoted = Text.of("Green met Brown, “a corrupt liar and a thief”, on Monday.");
        Text own = Text.of("Green met Brown, a corrupt liar and a thief, on Monday.");

        assertThat(score(quoted)).isGreaterThan(score(own) + 0.1);
    }

    private double score(Text text) {
        return read(text)
                .towards(List.of(Mention.of(10, 15, "Brown")))
                .map(Polarity::score)
                .orElse(0.0);
    }

    @Test
    void aMentionInPassingDoesNotDrownTheOneThatSpeaks() {
        Text text = Text.of("Brown arrived on Monday. Prosecutors accuse Brown of fraud and lies.");

        assertThat(read(text).towards(List.of(Mention.of(0, 5, "Brown"), Mention.of(44, 49, "Brown"))))
                .map(Polarity::label)
                .contains(Label.NEGATIVE);
    }

    @Test
    void aSpanWithoutTokensIsNotJudged() {
        assertThat(read(Text.of("Brown left.  ")).towards(new Span(11, 13))).isEmpty();
    }

    @Test
    void aHeadlineHasAScoreOfItsOwnWhereItSpeaks() {
        SentimentJudge.Reading reading = read(Text.of("It happened on Monday."));

        assertThat(reading.whole("Horrific murder").headlineScore()).isNegative();
        assertThat(reading.whole("Council meets").headlineScore()).isNull();
        assertThat(reading.whole(null).headlineScore()).isNull();
    }

    @Test
    void wordsThatNoLexiconHoldsSpeakLikeThoseThatMeanAlike() {
        assertThat(read(Text.of("The inspectors found overcrowding, vandalism and extortion."))
                        .whole(null)
                        .score())
                .isNegative();
        assertThat(read(Text.of("The enhanced partnership showcases goodwill and prosperity."))
                        .whole(null)
                        .score())
                .isPositive();
    }

    @Test
    void aLongTextNeedsMoreThanAFewWordsToSpeak() {
        String plain = "The committee sits on the first Tuesday of the month in the large hall of the town. ";

        double once = read(Text.of("It was a terrible fraud. ")).whole(null).score();
        double diluted = read(Text.of("It was a terrible fraud. " + plain.repeat(30)))
                .whole(null)
                .score();

        assertThat(diluted).isGreaterThan(once).isNegative();
    }

    @Test
    void knowsEnglishOnly() {
        assertThat(judge.knows(Locale.UK)).isTrue();
        assertThat(judge.knows(Locale.FRENCH)).isFalse();
        assertThat(judge.knows(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The earthquake killed hundreds; dozens are injured and many are missing after floods. | true
        The premier is a liar, a coward and a disgrace, and his corrupt friends are no better. | false
        The committee meets on the second Tuesday of each month.                              | false
        """)
    void gravityIsBadNewsForAllAndNotHostility(String text, boolean grave) {
        double gravity = read(Text.of(text)).whole(null).gravity();

        assertThat(gravity > 0.3).as("%s", gravity).isEqualTo(grave);
    }

    @Test
    void saysHowManyMentionsItJudgedAndHowManyAreQuoted() {
        Text text = Text.of("“Brown is a liar and a thief,” she said. Brown won praise for his great courage.");

        assertThat(read(text).towards(List.of(Mention.of(1, 6, "Brown"), Mention.of(41, 46, "Brown"))))
                .hasValueSatisfying(polarity -> {
                    assertThat(polarity.mentions()).isEqualTo(1);
                    assertThat(polarity.quoted()).isEqualTo(1);
                });
        assertThat(read(text).towards(new Span(1, 6))).map(Polarity::quoted).contains(1);
    }

    private SentimentJudge.Reading read(Text text) {
        return judge.read(text, Passages.of(text));
    }
}
