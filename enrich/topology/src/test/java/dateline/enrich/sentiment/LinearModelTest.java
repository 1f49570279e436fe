package dateline.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dateline.enrich.events.Label;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinearModelTest {
    private static final int BITS = 4;

    @Test
    void judgesByTheWeightsOfWhatIsSeen() {
        Odds odds = model(1).judge(seen());

        assertThat(odds.label()).isEqualTo(Label.POSITIVE);
        assertThat(odds.positive()).isCloseTo(Math.exp(2) / (Math.exp(2) + 2), within(0.01));
        assertThat(odds.negative() + odds.neutral() + odds.positive()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aHigherTemperatureIsMoreModest() {
        assertThat(model(2).judge(seen()).confidence())
                .isLessThan(model(1).judge(seen()).confidence());
    }

    @Test
    void isTheSameAfterItWasWrittenAndRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model(1.5).write(new DataOutputStream(bytes));

        LinearModel read = LinearModel.read(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(read.judge(seen())).isEqualTo(model(1.5).judge(seen()));
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> LinearModel.read(new ByteArrayInputStream(new byte[32])))
                .withMessageContaining("00000000");
    }

    @Test
    void refusesAModelThatBreaksOff() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model(1).write(new DataOutputStream(bytes));
        byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> LinearModel.read(new ByteArrayInputStream(half)));
    }

    @Test
    void headlinesHaveATemperatureOfTheirOwn() {
        Features headline = new Features(Genre.HEADLINE);
        headline.add(5, 1);

        assertThat(model(2).judge(headline)).isEqualTo(model(1).judge(seen()));
    }

    @Test
    void smallWeightsAreToldApartBesideALargeOne() {
        float[] weights = new float[LinearModel.LABELS << BITS];
        weights[LinearModel.bucket(5, BITS) * LinearModel.LABELS + 2] = 0.02f;
        weights[LinearModel.bucket(6, BITS) * LinearModel.LABELS + 2] = 4;

        Odds odds = LinearModel.of(weights, new Calibration(1, 1)).judge(seen());

        assertThat(odds.positive() / odds.neutral()).isCloseTo(Math.exp(0.02), within(0.004));
    }

    @Test
    void theModelThatShipsIsSmall() throws IOException {
        try (InputStream in = LinearModel.class.getResourceAsStream("targeted-english.bin")) {
            assertThat(in.readAllBytes()).hasSizeLessThan(10 << 20);
        }
    }

    private static LinearModel model(double temperature) {
        float[] weights = new float[LinearModel.LABELS << BITS];
        weights[LinearModel.bucket(5, BITS) * LinearModel.LABELS + 2] = 2;
        return LinearModel.of(weights, new Calibration((float) temperature, 1));
    }

    private static Features seen() {
        Features features = new Features(Genre.SENTENCE);
        features.add(5, 1);
        return features;
    }
}
