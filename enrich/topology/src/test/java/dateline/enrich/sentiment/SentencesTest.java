package dateline.enrich.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.enrich.events.Label;
import dateline.enrich.events.Polarity;
import dateline.enrich.events.Span;
import dateline.enrich.quotation.Passages;
import dateline.enrich.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    private static final SentimentJudge JUDGE = SentimentJudge.shipped();

    private record Case(String kind, Label label, String text, Span target, String known) {
        static Case of(String line) {
            String[] parts = line.split("\\|", -1);
            String marked = parts[2].strip();
            int start = marked.indexOf('[');
            int end = marked.indexOf(']') - 1;
            String text = marked.replace("[", "").replace("]", "");
            return new Case(
                    parts[0].strip(),
                    label(parts[1].strip()),
                    text,
                    new Span(start, end),
                    parts.length > 3 ? parts[3].strip() : "");
        }

        private static Label label(String sign) {
            return switch (sign) {
                case "-" -> Label.NEGATIVE;
                case "+" -> Label.POSITIVE;
                default -> Label.NEUTRAL;
            };
        }

        Label judged() {
            return JUDGE.read(Text.of(text), Passages.of(Text.of(text)))
                    .towards(target)
                    .map(Polarity::label)
                    .orElse(Label.NEUTRAL);
        }

        boolean isRight() {
            return judged() == label;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judgesAsItsAuthorUnlessItIsKnownNotTo(Case one) {
        assertThat(one.isRight()).isEqualTo(one.known().isEmpty());
    }

    @Test
    void nineOfTenAreRight() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(80);
        assertThat(cases().stream().filter(Case::isRight).count()).isGreaterThan(cases().size() * 9L / 10);
    }

    static List<Case> cases() throws IOException {
        try (InputStream in = SentencesTest.class.getResourceAsStream("sentences.txt")) {
            return new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        }
    }
}
