package dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.enrich.text.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NameModelTest {
    @Test
    void readsWhatItWrote() throws IOException {
        Lexicon.Builder builder = new Lexicon.Builder();
        builder.add("Kelmar Bay", Lexicon.List.CITY);
        builder.classify("kelmar", 900, 200, 60);
        Lexicon lexicon = builder.build();
        TreeMap<Integer, float[]> weights = new TreeMap<>();
        Text text = Text.of("They left Kelmar Bay.");
        for (int feature : Observation.of(text, lexicon).get(2).features()) {
            float[] row = new float[Tags.COUNT];
            row[Tags.of(java.util.List.of(new Name(0, 1, Kind.PLACE, 1)), 2)[0]] = 1;
            weights.put(feature, row);
        }
        NameModel model = NameModel.of(lexicon, new float[Tags.COUNT * Tags.COUNT], weights);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);

        NameModel read = NameModel.read(new ByteArrayInputStream(out.toByteArray()));

        assertThat(new NameTagger(read).find(text))
                .isEqualTo(new NameTagger(model).find(text))
                .first()
                .satisfies(name -> assertThat(name.kind()).isEqualTo(Kind.PLACE));
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> NameModel.read(new ByteArrayInputStream(new byte[20])))
                .isInstanceOf(IOException.class);
    }
}
