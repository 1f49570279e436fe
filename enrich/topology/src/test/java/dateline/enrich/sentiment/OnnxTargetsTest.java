package dateline.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dateline.enrich.events.Label;
import dateline.enrich.events.Mention;
import dateline.enrich.events.Polarity;
import dateline.enrich.events.Span;
import dateline.enrich.quotation.Passages;
import dateline.enrich.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a model through the real runtime: the mean of three numbers that each piece has, times a matrix. */
class OnnxTargetsTest {
    private static final List<String> VOCABULARY =
            List.of("[UNK]", "[CLS]", "[SEP]", "praise", "##d", "blame", "brown", "liar", "a", "is", ".");

    @TempDir
    private static Path folder;

    private static SentimentJudge judge;

    @BeforeAll
    static void builds() throws IOException {
        float[] words = new float[VOCABULARY.size() * 3];
        words[VOCABULARY.indexOf("blame") * 3] = 1;
        words[VOCABULARY.indexOf("liar") * 3] = 1;
        words[VOCABULARY.indexOf("praise") * 3 + 2] = 1;
        float[] tenfold = {30, 0, 0, 0, 30, 0, 0, 0, 30};
        Files.write(
                folder.resolve("model.onnx"),
                new OnnxGraph()
                        .weights("words", words, VOCABULARY.size(), 3)
                        .weights("matrix", tenfold, 3, 3)
                        .input("input_ids")
                        .node("Gather", List.of("words", "input_ids"), "embedded")
                        .mean("embedded", "mean", 1)
                        .node("MatMul", List.of("mean", "matrix"), "logits")
                        .output("logits", 3));
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer("WordPiece"));
        judge = SentimentJudge.with(folder);
    }

    @Test
    void judgesByTheModelOfTheFolder() {
        assertThat(label("They praised Brown.")).isEqualTo(Label.POSITIVE);
        assertThat(label("They blame Brown.")).isEqualTo(Label.NEGATIVE);
    }

    @Test
    void theOddsAreThoseOfTheLogits() {
        Polarity polarity = towards("They praised Brown.");

        // Of nine pieces ([CLS] they praise ##d brown . [SEP] brown [SEP]) one speaks: its logit is 30 / 9.
        double odds = Math.exp(30 / 9.0);
        assertThat(polarity.confidence()).isCloseTo(odds / (odds + 2), within(0.001));
    }

    @Test
    void leavesOutWhatIsQuotedWhereTheArticlesVoiceIsAsked() {
        Text text = Text.of("They praised Brown, “a liar liar liar”.");
        SentimentJudge.Reading reading = judge.read(text, Passages.of(text));

        assertThat(reading.towards(List.of(Mention.of(13, 18, "Brown"))))
                .map(Polarity::label)
                .contains(Label.POSITIVE);
        assertThat(reading.towards(new Span(13, 18))).map(Polarity::label).contains(Label.NEGATIVE);
    }

    @Test
    void isNamedAmongTheAnnotators() {
        assertThat(judge.method()).isEqualTo("onnx-sentiment/" + folder.getFileName());
    }

    @Test
    void cutsWordsIntoTheLongestPieces() throws IOException {
        WordPieces pieces = WordPieces.read(folder.resolve("tokenizer.json"));

        assertThat(pieces.pieces("Praised, BLAME")).containsExactly(3, 4, 0, 5);
        assertThat(pieces.pair("Praised", "Brown").ids()).containsExactly(1, 3, 4, 2, 6, 2);
        assertThat(pieces.pair("Praised", "Brown").types()).containsExactly(0, 0, 0, 0, 1, 1);
    }

    @Test
    void refusesATokenizerThatItDoesNotKnow(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("tokenizer.json"), tokenizer("BPE"));

        assertThatThrownBy(() -> SentimentJudge.with(other))
                .isInstanceOf(UncheckedIOException.class)
                .rootCause()
                .hasMessageContaining("BPE");
    }

    @Test
    void refusesAModelThatIsNone(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("tokenizer.json"), tokenizer("WordPiece"));
        Files.writeString(other.resolve("model.onnx"), "no model");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SentimentJudge.with(other))
                .withMessageContaining("model.onnx");
    }

    private static String tokenizer(String type) {
        String vocabulary = IntStream.range(0, VOCABULARY.size())
                .mapToObj(i -> "\"%s\": %d".formatted(VOCABULARY.get(i), i))
                .collect(Collectors.joining(", "));
        return "{\"normalizer\": {\"type\": \"BertNormalizer\", \"lowercase\": true}, "
                + "\"model\": {\"type\": \"%s\", \"vocab\": {%s}}}".formatted(type, vocabulary);
    }

    private static Label label(String sentence) {
        return towards(sentence).label();
    }

    private static Polarity towards(String sentence) {
        Text text = Text.of(sentence);
        int start = sentence.indexOf("Brown");
        return judge.read(text, Passages.of(text))
                .towards(new Span(start, start + 5))
                .orElseThrow();
    }
}
