package dateline.enrich.name;

import dateline.enrich.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is seen at one token of a text, for those who learn from it.
 *
 * @param lexical how many of the features, the first ones, name a word
 * @param features numbers of 32 bits; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them are held at once while a model is trained
public record Observation(int lexical, int[] features) {
    /** What is seen at each token of a text. */
    public static List<Observation> of(Text text, Lexicon lexicon) {
        Outline outline = Outline.of(text, lexicon);
        FeatureReader reader = new FeatureReader(outline);
        List<Observation> observations = new ArrayList<>(outline.size());
        for (int i = 0; i < outline.size(); i++) {
            int count = reader.read(i);
            observations.add(new Observation(reader.lexical(), Arrays.copyOf(reader.features(), count)));
        }
        return observations;
    }
}
