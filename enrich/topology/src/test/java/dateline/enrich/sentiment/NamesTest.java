package dateline.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Label;
import dateline.enrich.events.Polarity;
import dateline.enrich.events.Span;
import dateline.enrich.quotation.Passages;
import dateline.enrich.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final SentimentJudge JUDGE = SentimentJudge.shipped();
    private static final List<String> SUBJECTS = List.of(
            "Yesterday %s",
            "On Monday, %s",
            "In a long speech, %s",
            "%s",
            "The newspaper reports that %s",
            "At noon %s",
            "Despite the rain, %s",
            "As expected, %s",
            "Reporters say that %s",
            "According to the paper, %s");
    private static final List<String> PREDICATES = List.of(
            "won praise for the rescue.",
            "was accused of fraud.",
            "met the delegation.",
            "is a disgrace, say the victims.",
            "was honoured for great courage.",
            "lost the vote and resigned.",
            "arrived in Geneva.",
            "failed to stop the violence.",
            "signed the treaty with Merkel.",
            "is trusted by the people.",
            "spoke about taxes.",
            "was mocked by rivals.",
            "brought peace to the region.",
            "will travel to Rome.",
            "was jailed for corruption.",
            "helped the poor.",
            "has lied again and again.",
            "published the figures.",
            "was cheered by the crowd.",
            "ignored every warning.");
    private static final List<String> NAMES = List.of(
            "Trump",
            "Angela Merkel",
            "President Obama",
            "Senator Bernie Sanders",
            "the Republican Party",
            "Prime Minister Benjamin Netanyahu",
            "Grace Hope",
            "Mr Savage",
            "Hamas",
            "the United Nations");

    @Test
    void anotherNameHardlyEverChangesTheLabel() {
        int swaps = 0;
        int changed = 0;
        for (String sentence : sentences()) {
            Optional<Label> label = label(sentence, "Smith");
            for (String name : NAMES) {
                swaps++;
                changed += label.equals(label(sentence, name)) ? 0 : 1;
            }
        }

        assertThat(swaps).isEqualTo(2000);
        assertThat(changed).isLessThanOrEqualTo(swaps * 2 / 100);
    }

    @Test
    void theSentencesSpeakInAllThreeWays() {
        assertThat(sentences().stream().flatMap(one -> label(one, "Smith").stream()))
                .contains(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE);
    }

    private static List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String subject : SUBJECTS) {
            for (String predicate : PREDICATES) {
                sentences.add(subject + " " + predicate);
            }
        }
        return sentences;
    }

    private static Optional<Label> label(String sentence, String name) {
        int start = sentence.indexOf("%s");
        Text text = Text.of(sentence.replace("%s", name));
        return JUDGE.read(text, Passages.of(text))
                .towards(new Span(start, start + name.length()))
                .map(Polarity::label);
    }
}
